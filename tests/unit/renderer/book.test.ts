import { describe, expect, it, vi } from 'vitest'
import type { PageApi } from '../../../src/contract/pageApi'
import type { SessionFilter, SessionView } from '../../../src/contract/sessions'
import { openBook } from '../../../src/renderer/sessions/book'
import { limitWords } from '../../../src/renderer/sessions/limitWords'

const session = (n: number, changes: Partial<SessionView> = {}): SessionView => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  tokenLabel: 'Acme',
  partnerId: 12_345,
  serviceUrl: 'https://www.kaltura.com',
  fingerprint: '0a1b2c3d',
  mintedAt: 0,
  endsAt: 900_000,
  lifetime: 900,
  type: 0,
  userId: '',
  privileges: '',
  requested: { lifetime: 900, privileges: '' },
  points: [],
  ...changes,
})

type Asked = { offset: number; limit: number; state?: 'alive' | 'ended'; filter?: SessionFilter }

/** A main process that holds these sessions, newest first. */
function openOn(alive: SessionView[], ended: SessionView[] = []) {
  let changed = () => {}
  const api = {
    on: {
      sessionsChanged: (listener: () => void) => {
        changed = listener
        return () => {}
      },
    },
    sessions: {
      list: async ({ offset, limit, state, filter = {} }: Asked) => {
        const all = (state === 'ended' ? ended : alive).filter(
          ({ caseId }) => filter.caseId === undefined || filter.caseId === caseId,
        )
        return { ok: true, value: { rows: all.slice(offset, offset + limit), total: all.length } }
      },
      summary: async () => ({
        ok: true,
        value: {
          sessions: alive.length + ended.length,
          alive: alive.length,
          cases: [],
          tokens: [],
          environments: [],
        },
      }),
      forget: async ({ id }: { id: string }) => {
        for (const list of [alive, ended]) {
          const at = list.findIndex((view) => view.id === id)
          if (at >= 0) list.splice(at, 1)
        }
        return { ok: true, value: {} }
      },
    },
  } as unknown as PageApi
  const book = openBook(api)
  const ids = () => book.get().rows.map(({ id }) => Number(id.slice(-2)))
  return { book, ids, changed: () => changed() }
}

describe('the session book in the page', () => {
  it('holds its rows where they are while one is about to be used, and brings them up to date after', async () => {
    const alive = [session(3), session(2), session(1)]
    const ended: SessionView[] = []
    const { book, ids, changed } = openOn(alive, ended)
    await vi.waitFor(() => expect(ids()).toEqual([3, 2, 1]))
    let isHeld = true
    book.holdWhile(() => isHeld)
    ended.push(...alive.splice(0, 1))
    changed()
    await vi.waitFor(() => expect(book.get().summary.alive).toBe(2))
    expect(ids()).toEqual([3, 2, 1])
    book.letGo()
    expect(ids()).toEqual([3, 2, 1])
    isHeld = false
    book.letGo()
    await vi.waitFor(() => expect(ids()).toEqual([2, 1]))
    expect(book.get().ended).toEqual({ rows: [], total: 1 })
  })

  it('lets a session that is forgotten go at once, held or not', async () => {
    const { book, ids } = openOn([session(2), session(1)])
    await vi.waitFor(() => expect(ids()).toEqual([2, 1]))
    book.holdWhile(() => true)
    await book.forget(session(2).id)
    expect(ids()).toEqual([1])
    expect(book.get().fitting).toBe(1)
  })

  it('shows what was just minted whatever the filter says', async () => {
    const alive = [session(1, { caseId: 'A' })]
    const { book, ids } = openOn(alive)
    await book.show({ caseId: 'A' })
    expect(ids()).toEqual([1])
    expect(book.get().newest).toHaveLength(1)
    alive.unshift(session(2, { caseId: 'B' }))
    book.enter(session(2, { caseId: 'B' }))
    expect(book.get().filter).toEqual({})
    await vi.waitFor(() => expect(ids()).toEqual([2, 1]))
  })

  it('still tells the newest while a filter hides them', async () => {
    const { book, ids } = openOn([session(2, { caseId: 'B' }), session(1, { caseId: 'A' })])
    await book.show({ caseId: 'A' })
    expect(ids()).toEqual([1])
    expect(book.get().newest.map(({ id }) => Number(id.slice(-2)))).toEqual([2, 1])
  })

  it('fetches what has ended only once it is unfolded', async () => {
    const { book } = openOn([], [session(2), session(1)])
    await vi.waitFor(() => expect(book.get().loaded).toBe(true))
    expect(book.get().ended).toEqual({ rows: [], total: 2 })
    await book.unfoldEnded(true)
    expect(book.get().ended.rows).toHaveLength(2)
  })
})

describe('what a KS is good for, in sentences', () => {
  it('starts with how long, for whom and as what, and ends with the stamps of its token', () => {
    const view = session(1, {
      type: 2,
      userId: 'jo@example.com',
      privileges: 'sessionid:1_a,apptoken:1_a,setrole:9,foo',
    })
    expect(limitWords(view, () => 'noon').map(({ text }) => text)).toEqual([
      'Lives for 15 min, until noon.',
      'Acts for the user jo@example.com.',
      'Is an ADMIN session: it may do what an administrator of the account may, unless a line below says less.',
      'Acts with the role 9 in place of its user’s. What the role permits, only the server knows.',
      'Carries the custom privilege foo.',
      'Ends together with every session of the group 1_a.',
      'Comes from the app token 1_a.',
    ])
  })
})
