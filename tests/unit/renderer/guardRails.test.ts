import { describe, expect, it } from 'vitest'
import { DEFAULT_ENVIRONMENTS } from '../../../src/contract/environments'
import type { MintRequest, Token } from '../../../src/contract/tokens'
import { draftsOf, problemsOf, withOneMore } from '../../../src/renderer/environments/drafts'
import { mintWarnings } from '../../../src/renderer/guardRails/warnings'
import { previewGrant } from '../../../src/renderer/mint/preview'
import { aToken, openCaps } from './token'

const [production, staging] = DEFAULT_ENVIRONMENTS
const HOUR = 3600
const warned = (token: Token, environment: typeof production, request: MintRequest) =>
  mintWarnings(token, environment, request, previewGrant(token, request, 0)).map(({ text }) => text)

describe('what is warned of before a mint', () => {
  const token = aToken({ caps: openCaps })

  it.each([
    [undefined, 8 * HOUR, 0],
    [undefined, 8 * HOUR + 1, 1],
    [staging, 8 * HOUR, 0],
    [production, HOUR, 0],
    [production, HOUR + 1, 1],
  ] as const)('in %o a lifetime of %i seconds: %i', (environment, lifetime, count) => {
    expect(warned(token, environment, { lifetime, privileges: '' })).toHaveLength(count)
  })

  it('is the lifetime that will be granted, not the one that is asked', () => {
    const short = aToken({ caps: { ...openCaps, duration: { source: 'declared', value: 900 } } })
    expect(warned(short, production, { lifetime: 30 * HOUR, privileges: '' })).toEqual([])
    expect(warned(token, production, { lifetime: 2 * HOUR, privileges: '' })[0]).toContain(
      '2 h in Production',
    )
  })

  it('is disableentitlement, carried or asked for, and whether it will be dropped', () => {
    const carrying = aToken({
      caps: { ...openCaps, privileges: { source: 'learned', value: 'disableentitlement' } },
    })
    expect(warned(carrying, undefined, { lifetime: 900, privileges: '' })[0]).toContain('The token carries')
    const request = { lifetime: 900, privileges: 'disableentitlement' }
    expect(warned(token, undefined, request)[0]).toContain('will be dropped')
    expect(warned(aToken(), undefined, request)[0]).toContain('if the token allows it')
  })
})

describe('environments while they are edited', () => {
  it('get the first colour that is free, up to twelve', () => {
    let drafts = withOneMore(draftsOf(DEFAULT_ENVIRONMENTS), 'new-1')
    expect(drafts.at(-1)?.colour).toBe('green')
    for (let n = 2; n < 20; n++) drafts = withOneMore(drafts, `new-${n}`)
    expect(drafts).toHaveLength(12)
  })

  it('blame the second of two equal names, and an empty one', () => {
    const drafts = withOneMore(draftsOf(DEFAULT_ENVIRONMENTS), 'new-1')
    expect([...problemsOf(drafts).keys()]).toEqual(['new-1'])
    const twice = drafts.map((draft) => (draft.key === 'new-1' ? { ...draft, name: 'staging' } : draft))
    expect(problemsOf(twice).get('new-1')?.params).toEqual({ rule: 'TAKEN' })
    expect(problemsOf(twice).size).toBe(1)
  })
})
