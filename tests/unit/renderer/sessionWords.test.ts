import { describe, expect, it } from 'vitest'
import type { GrantPoint } from '../../../src/contract/sessions'
import { grantSummary, pointWords } from '../../../src/renderer/sessions/pointWords'

const point = (verdict: GrantPoint['verdict']): GrantPoint => ({ field: 'privilege', name: 'list', verdict })

describe('how a grant compares with its request', () => {
  it('is as asked where only the token added something', () => {
    expect(grantSummary([point('same'), point('added-by-token')])).toBe('Granted as asked')
  })

  it('counts every difference', () => {
    expect(grantSummary([point('dropped')])).toBe('1 difference from what was asked')
    expect(grantSummary([point('shortened'), point('overridden'), point('same')])).toBe(
      '2 differences from what was asked',
    )
  })

  it('counts a user that the token brought along', () => {
    expect(grantSummary([{ field: 'userId', granted: 'svc', verdict: 'added-by-token' }])).toBe(
      '1 difference from what was asked',
    )
  })

  it('has words for every difference, so that colour is never alone', () => {
    const verdicts = [
      'added-by-token',
      'shortened',
      'lengthened',
      'overridden',
      'dropped',
      'changed',
    ] as const
    const notes = verdicts.map((verdict) => pointWords([point(verdict)])[0]?.note)
    expect(notes).not.toContain(undefined)
    expect(new Set(notes).size).toBe(verdicts.length)
    expect(pointWords([point('same')])[0]?.note).toBeUndefined()
  })

  it('reads lifetimes and types as people do', () => {
    expect(
      pointWords([
        { field: 'lifetime', requested: '28800', granted: '3600', verdict: 'shortened' },
        { field: 'type', requested: '0', granted: '2', verdict: 'overridden' },
      ]),
    ).toMatchObject([
      { requested: '8 h', granted: '1 h' },
      { requested: 'USER', granted: 'ADMIN' },
    ])
  })

  it("draws the server's two stamps together", () => {
    const stamp = (name: string): GrantPoint => ({
      field: 'privilege',
      name,
      granted: `${name}:1_abcd1234`,
      verdict: 'added-by-token',
    })
    expect(pointWords([stamp('sessionid'), stamp('apptoken'), point('same')])).toMatchObject([
      { verdict: 'same' },
      { granted: 'sessionid, apptoken', note: 'The server adds them to every session of the token.' },
    ])
  })
})
