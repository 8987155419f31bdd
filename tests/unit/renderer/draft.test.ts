import { describe, expect, it } from 'vitest'
import { emptyDraft, readDraft, repeatRequest } from '../../../src/renderer/mint/draft'
import { summarize } from '../../../src/renderer/mint/summary'
import { aToken, openCaps } from './token'

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
    expect(summarize({ lifetime: 900, userId: 'jane@example.com', privileges: 'list:*' })).toEqual([
      '15 min',
      'user jane@example.com',
      'list:*',
    ])
    expect(summarize({ lifetime: 3600, type: 2, privileges: '' })).toEqual(['1 h', 'ADMIN', 'no user'])
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
