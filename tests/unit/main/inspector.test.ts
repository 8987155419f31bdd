import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SessionView } from '../../../src/contract/sessions'
import { openInspector } from '../../../src/main/inspect/inspector'
import { openTakenKs } from '../../../src/main/inspect/takenKs'
import { openSessionBook } from '../../../src/main/sessions/book'
import { fingerprint } from '../../../src/main/vault/fingerprint'
import type { TokenRecord } from '../../../src/main/vault/record'
import { freshKs } from '../kaltura/ksInText'

const SERVER = 'https://www.kaltura.com'
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const FOREIGN =
  'NDYwOTU2MTk2OGRjYzBlMDc0OWNhMzI0ZmYwNWQ4ODI3OTJkYTZjZHwxMjM0NTsxMjM0NTsxODAwMDAwMDAwOzA7MTcwMDAwMDAwMC4xMjM0O3N1cHBvcnRAZXhhbXBsZS5jb207c2Vzc2lvbmlkOjFfYWJjZDEyMzQsYXBwdG9rZW46MV9hYmNkMTIzNCxsaXN0Oio7Ow=='

function view(n: number, ks: string, change: Partial<SessionView> = {}): SessionView {
  return {
    id: id(n),
    tokenId: id(100),
    tokenLabel: 'Acme',
    appTokenId: '1_abcd1234',
    partnerId: 12345,
    serviceUrl: SERVER,
    fingerprint: fingerprint(ks),
    mintedAt: 0,
    endsAt: Date.now() + 60_000,
    lifetime: 60,
    type: 0,
    userId: '',
    privileges: '',
    requested: { lifetime: 60, privileges: '' },
    points: [],
    ...change,
  }
}

const token = (n: number, change: object = {}) =>
  ({
    id: id(n),
    label: 'Acme',
    appTokenId: '1_abcd1234',
    partnerId: 12345,
    serviceUrl: SERVER,
    caps: { type: { source: 'unknown' } },
    ...change,
  }) as unknown as TokenRecord

function open(tokens: TokenRecord[] = []) {
  const book = openSessionBook(() => {})
  const sent: string[] = []
  const confirmed: string[] = []
  const forgotten: string[] = []
  const taken = openTakenKs((handle) => forgotten.push(handle))
  const inspector = openInspector({
    taken,
    book,
    tokens: () => tokens,
    clientFor: async (serviceUrl) => {
      sent.push(serviceUrl)
      throw new Error('not reached')
    },
    confirmHost: async (serviceUrl) => {
      confirmed.push(serviceUrl)
      throw new Error('not confirmed')
    },
  })
  return { inspector, book, sent, confirmed, forgotten }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('what a KS says', () => {
  it('of v1 is everything, and the token it names', () => {
    const { inspector } = open([token(1)])
    const [facts] = inspector.take(`see "${FOREIGN}"`).found
    expect(facts).toMatchObject({
      version: 1,
      partnerId: 12345,
      fingerprint: fingerprint(FOREIGN),
      fields: {
        expiry: 1_800_000_000,
        sessionType: 0,
        userId: 'support@example.com',
        privileges: 'sessionid:1_abcd1234,apptoken:1_abcd1234,list:*',
        masterPartnerId: '',
        additionalData: '',
        random: '1700000000.1234',
      },
      token: { id: id(1) },
    })
    expect(JSON.stringify(facts)).not.toContain(FOREIGN.slice(0, 20))
  })

  it('of v2 is its partner, and the session of ours that it is', () => {
    const { inspector, book } = open([token(100)])
    const [ours, foreign] = [freshKs(12345), freshKs(12345)]
    book.file(view(1, ours), ours)
    const { found } = inspector.take(`${ours} and ${foreign}`)
    expect(found).toMatchObject([
      { version: 2, session: { id: id(1) }, token: { id: id(100) } },
      { version: 2 },
    ])
    expect(found[0]).not.toHaveProperty('fields')
    expect(found[1]).not.toHaveProperty('session')
    expect(JSON.stringify(found)).not.toContain(ours.slice(0, 40))
  })

  it.each([
    ['nothing of the kind', 'KS_NOT_FOUND'],
    ['x'.repeat(262_145), 'TEXT_TOO_LARGE'],
  ])('is refused: %#', (text, code) => {
    expect(() => open().inspector.take(text)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code }) }),
    )
  })
})

describe('a KS that was taken in', () => {
  it('is forgotten after ten minutes, and the page is told', async () => {
    const { inspector, forgotten } = open()
    const [facts] = inspector.take(FOREIGN).found
    const handle = facts?.handle ?? ''
    vi.advanceTimersByTime(599_000)
    expect(inspector.askers(handle, SERVER)).toEqual({ sessions: [], tokens: [] })
    vi.advanceTimersByTime(2_000)
    expect(forgotten).toEqual([handle])
    await expect(inspector.ask({ handle, serviceUrl: SERVER })).rejects.toMatchObject({
      failure: { code: 'KS_FORGOTTEN' },
    })
  })

  it('is forgotten at once when it is cleared', () => {
    const { inspector } = open()
    const [facts] = inspector.take(FOREIGN).found
    inspector.clear()
    expect(() => inspector.askers(facts?.handle ?? '', SERVER)).toThrow('KS_FORGOTTEN')
  })
})

describe('asking', () => {
  it('goes nowhere before the host is confirmed', async () => {
    const { inspector, sent, confirmed } = open()
    const [facts] = inspector.take(FOREIGN).found
    const ask = inspector.ask({ handle: facts?.handle ?? '', serviceUrl: 'https://evil.example/' })
    await expect(ask).rejects.toThrow('not confirmed')
    expect(confirmed).toEqual(['https://evil.example'])
    expect(sent).toEqual([])
  })

  it('is not done by a session of another account, nor at another server than the session is of', async () => {
    const { inspector, book, sent } = open()
    const [own, other] = [freshKs(12345), freshKs(999)]
    book.file(view(1, own, { type: 2 }), own)
    book.file(view(2, other, { type: 2, partnerId: 999 }), other)
    const handle = inspector.take(FOREIGN).found[0]?.handle ?? ''
    for (const request of [
      { handle, serviceUrl: SERVER, by: id(2) },
      { handle, serviceUrl: 'https://api.eu.kaltura.com', by: id(1) },
    ]) {
      await expect(inspector.ask(request)).rejects.toMatchObject({ failure: { code: 'BAD_REQUEST' } })
    }
    expect(sent).toEqual([])
  })

  it('offers live ADMIN sessions of the account, and tokens that may give one', () => {
    const forced = { caps: { type: { source: 'declared', value: 0 } } }
    const { inspector, book } = open([
      token(1),
      token(2, forced),
      token(3, { partnerId: 9 }),
      token(4, { intent: {} }),
    ])
    const all: [number, Partial<SessionView>][] = [
      [1, { type: 2 }],
      [2, { type: 0 }],
      [3, { type: 2, partnerId: 9 }],
      [4, { type: 2, endsAt: Date.now() - 1 }],
      [5, { type: 2, serviceUrl: 'https://api.eu.kaltura.com' }],
    ]
    for (const [n, change] of all) {
      const ks = freshKs(12345)
      book.file(view(n, ks, change), ks)
    }
    const handle = inspector.take(FOREIGN).found[0]?.handle ?? ''
    const { sessions, tokens } = inspector.askers(handle, `${SERVER}/api_v3/`)
    expect(sessions.map((session) => session.id)).toEqual([id(1)])
    expect(tokens.map((each) => each.id)).toEqual([id(1)])
  })

  it('offers the accounts that are held, those of the partner first', () => {
    const { inspector } = open([
      token(1, { partnerId: 9, serviceUrl: 'https://a.example' }),
      token(2),
      token(3),
    ])
    expect(inspector.accounts(12345).accounts).toEqual([
      { serviceUrl: SERVER, isOwn: true },
      { serviceUrl: 'https://a.example', isOwn: false },
    ])
  })
})
