import { describe, expect, it } from 'vitest'
import { isFirstAdmin, repeatRequest } from '../../../src/contract/enter'
import { emptyDraft, readDraft, sameRequest } from '../../../src/renderer/mint/draft'
import { summarize } from '../../../src/renderer/mint/summary'
import { aToken, openCaps } from './token'

const NOW = 1_800_000_000_000

describe('what one click asks for', () => {
  it('is the last request again', () => {
    const lastRequest = { lifetime: 300, userId: 'jane', type: 2, privileges: 'list:*' } as const
    expect(repeatRequest(aToken({ lastRequest }))).toEqual(lastRequest)
  })

  it('is fifteen minutes as USER the first time, never ADMIN', () => {
    expect(repeatRequest(aToken())).toEqual({ lifetime: 900, type: 0, privileges: '' })
    expect(repeatRequest(aToken({ caps: openCaps }))).toEqual({ lifetime: 900, type: 0, privileges: '' })
  })

  it('asks for no type where the token forces one', () => {
    const caps = { ...openCaps, type: { source: 'declared', value: 2 } } as const
    expect(repeatRequest(aToken({ caps }))).toEqual({ lifetime: 900, privileges: '' })
  })

  it('is told in few words', () => {
    const request = { lifetime: 900, userId: 'jane@example.com', privileges: 'list:*' }
    expect(summarize(aToken(), request, NOW)).toEqual({
      isAdmin: false,
      facts: ['15 min', 'user jane@example.com', 'list:*'],
    })
    expect(summarize(aToken(), { lifetime: 3600, type: 2, privileges: '' }, NOW)).toEqual({
      isAdmin: true,
      facts: ['1 h', 'no user'],
    })
  })

  it('is told as it will be granted, where the token decides', () => {
    const caps = {
      ...openCaps,
      duration: { source: 'learned', value: 600 },
      type: { source: 'learned', value: 2 },
      userId: { source: 'declared', value: 'svc' },
    } as const
    expect(summarize(aToken({ caps }), { lifetime: 900, type: 0, privileges: '' }, NOW)).toEqual({
      isAdmin: true,
      facts: ['10 min', 'user svc'],
    })
  })

  it('leaves out what the token turned out to force, so that it is no difference for ever', () => {
    const lastRequest = { lifetime: 900, type: 0, userId: 'jane', privileges: '' } as const
    const caps = {
      ...openCaps,
      type: { source: 'learned', value: 2 },
      userId: { source: 'learned', value: 'svc' },
    } as const
    expect(repeatRequest(aToken({ caps, lastRequest }))).toEqual({ lifetime: 900, privileges: '' })
  })

  it('is confirmed by a person when it would be the first session of a token known to give ADMIN', () => {
    const caps = { ...openCaps, type: { source: 'declared', value: 2 } } as const
    expect(isFirstAdmin(aToken({ caps }))).toBe(true)
    expect(isFirstAdmin(aToken({ caps, lastRequest: { lifetime: 900, privileges: '' } }))).toBe(false)
    expect(isFirstAdmin(aToken())).toBe(false)
    expect(isFirstAdmin(aToken({ caps: openCaps }))).toBe(false)
  })

  it('is not offered beside a form that says the same', () => {
    const asked = { lifetime: 900, privileges: '' }
    expect(sameRequest(asked, { ...asked, type: 0 })).toBe(true)
    expect(sameRequest(asked, { ...asked, type: 2 })).toBe(false)
    expect(sameRequest(asked, { ...asked, userId: 'jane' })).toBe(false)
  })
})

describe('the mint form', () => {
  it('becomes a request', () => {
    const draft = { ...emptyDraft, lifetime: '3600', userId: ' jane ', privileges: ' list:* ' }
    expect(readDraft(draft, aToken())).toEqual({
      request: { lifetime: 3600, userId: 'jane', type: 0, privileges: 'list:*' },
      problems: {},
    })
  })

  it('does not ask for a user or a type that the token forces', () => {
    const caps = {
      ...openCaps,
      type: { source: 'learned', value: 0 },
      userId: { source: 'declared', value: 'svc' },
    } as const
    const { request } = readDraft({ ...emptyDraft, userId: 'jane', type: 2 }, aToken({ caps }))
    expect(request).toEqual({ lifetime: 900, privileges: '' })
  })

  it('names each field that keeps it from being sent', () => {
    const draft = {
      ...emptyDraft,
      lifetime: 'custom',
      customLifetime: 'soon',
      userId: 'a\u0007b',
      privileges: 'list:*,,edit',
    }
    expect(readDraft(draft, aToken()).problems).toEqual({
      lifetime: { code: 'INVALID_LIFETIME', field: 'lifetime' },
      userId: { code: 'INVALID_USER_ID', field: 'userId' },
      privileges: {
        code: 'INVALID_PRIVILEGES',
        field: 'privileges',
        params: { position: '7', rule: 'EMPTY_PIECE' },
      },
    })
  })
})
