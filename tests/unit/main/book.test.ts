import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openSessionBook } from '../../../src/main/sessions/book'
import { openCases } from '../../../src/main/sessions/cases'
import { forgetSessions } from '../../../src/main/sessions/forgetSessions'
import { aSession } from './session'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

const other = '00000000-0000-4000-9000-000000000002'

function filled() {
  const changes = vi.fn()
  const book = openSessionBook(changes)
  book.file(aSession(1, { caseId: 'A', environmentId: 'production' }), 'ks 1')
  book.file(aSession(2, { caseId: 'B', tokenId: other, tokenLabel: 'Beta' }), 'ks 2')
  book.file(aSession(3, { caseId: 'A', endsAt: 60_000 }), 'ks 3')
  const ids = (...args: Parameters<typeof book.window>) =>
    book.window(...args).rows.map(({ id }) => Number(id.slice(-2)))
  return { book, changes, ids }
}

describe('the session book', () => {
  it.each([
    [{}, [3, 2, 1]],
    [{ caseId: 'A' }, [3, 1]],
    [{ tokenId: other }, [2]],
    [{ environmentId: 'production' }, [1]],
    [{ caseId: 'A', environmentId: 'production' }, [1]],
    [{ caseId: 'B', environmentId: 'production' }, []],
    [{ caseId: 'nobody’s' }, []],
  ])('narrowed by %j gives %j, newest first', (filter, expected) => {
    const { ids } = filled()
    expect(ids(0, 10, { filter })).toEqual(expected)
  })

  it('parts those that have ended from those that are alive, and tells the page at that moment', () => {
    const { book, changes, ids } = filled()
    expect(ids(0, 10, { state: 'ended' })).toEqual([])
    changes.mockClear()
    vi.advanceTimersByTime(60_000)
    expect(changes).toHaveBeenCalledTimes(1)
    expect(ids(0, 10, { state: 'alive' })).toEqual([2, 1])
    expect(ids(0, 10, { state: 'ended' })).toEqual([3])
    expect(() => book.ks(aSession(3).id)).toThrow('SESSION_ENDED')
  })

  it('gives windows of what fits, and rows keep their order whatever window is asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A', 'B', undefined), { maxLength: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (cases, offset) => {
          const book = openSessionBook(() => {})
          cases.forEach((caseId, n) => {
            book.file(aSession(n, caseId === undefined ? {} : { caseId }), `ks ${n}`)
          })
          const all = book.window(0, 200, { filter: { caseId: 'A' } })
          const part = book.window(offset, 7, { filter: { caseId: 'A' } })
          expect(part.total).toBe(cases.filter((caseId) => caseId === 'A').length)
          expect(part.rows).toEqual(all.rows.slice(offset, offset + 7))
        },
      ),
    )
  })

  it('counts by case, token and environment', () => {
    const { book } = filled()
    vi.advanceTimersByTime(60_000)
    expect(book.summary()).toEqual({
      sessions: 3,
      alive: 2,
      cases: [
        { caseId: 'A', sessions: 2, alive: 1 },
        { caseId: 'B', sessions: 1, alive: 1 },
      ],
      tokens: [
        { tokenId: aSession(1).tokenId, label: 'Acme', sessions: 2, alive: 1 },
        { tokenId: other, label: 'Beta', sessions: 1, alive: 1 },
      ],
      environments: [{ environmentId: 'production', sessions: 1, alive: 1 }],
    })
  })

  it('knows which KS were handed out and are still good', () => {
    const { book } = filled()
    expect(book.inUse()).toEqual([])
    // lent to ask the server about it: that is no use
    expect(book.lend(aSession(1).id)).toBe('ks 1')
    expect(book.inUse()).toEqual([])
    book.ks(aSession(1).id)
    book.ks(aSession(3).id)
    expect(book.inUse()).toHaveLength(2)
    vi.advanceTimersByTime(60_000)
    expect(book.inUse().map(({ id }) => id)).toEqual([aSession(1).id])
  })
})

describe('closing a case', () => {
  it('forgets its sessions wherever they are, and no others', async () => {
    const { book, ids } = filled()
    const reveals = { begin: vi.fn(), end: vi.fn(), endAll: vi.fn() }
    const clipboard = {
      hold: vi.fn(),
      put: vi.fn(),
      state: vi.fn(),
      clear: vi.fn(),
      end: vi.fn(),
      look: vi.fn(),
      endAtOnce: vi.fn(),
      clearSession: vi.fn(async () => {}),
    }
    expect(await forgetSessions({ book, reveals, clipboard }, { caseId: 'A' })).toBe(2)
    expect(ids(0, 10)).toEqual([2])
    const gone = [aSession(3).id, aSession(1).id]
    expect(reveals.end.mock.calls.map(([id]) => id)).toEqual(gone)
    expect(clipboard.clearSession.mock.calls.flat()).toEqual(gone)
  })

  it('leaves another case open that was opened meanwhile', () => {
    const cases = openCases(() => {})
    cases.begin(' 00123456 ')
    expect(cases.open()).toBe('00123456')
    cases.begin('other')
    cases.end('00123456')
    expect(cases.open()).toBe('other')
    cases.end('other')
    expect(cases.open()).toBeUndefined()
  })

  it.each(['', '   ', 'two\nlines', 'mirrored\u202e321', '--', 'x'.repeat(61)])(
    'refuses the case id %j',
    (typed) => {
      const cases = openCases(() => {})
      expect(() => cases.begin(typed)).toThrow('INVALID_CASE')
      expect(cases.open()).toBeUndefined()
    },
  )
})

describe('letting go of every KS', () => {
  it('keeps the rows, says so in those that are alive, and hands out none any more', () => {
    const { book, changes, ids } = filled()
    book.ks(aSession(1).id)
    vi.advanceTimersByTime(60_000)
    changes.mockClear()
    book.letGo()
    expect(changes).toHaveBeenCalledOnce()
    expect(ids(0, 10)).toEqual([3, 2, 1])
    expect(ids(0, 10, { state: 'alive' })).toEqual([2, 1])
    expect([1, 2, 3].map((n) => book.view(aSession(n).id).isLetGo)).toEqual([true, true, undefined])
    for (const hand of [book.ks, book.lend]) {
      expect(() => hand(aSession(1).id)).toThrow('SESSION_LET_GO')
      expect(() => hand(aSession(3).id)).toThrow('SESSION_ENDED')
    }
    expect([book.live(() => true), book.inUse()]).toEqual([[], []])
    // a row that is recognised by its fingerprint still is
    expect(book.find('0a1b2c3d', 12_345)).toBeDefined()
  })

  it('leaves what is minted afterwards alone, and tells of each end as before', () => {
    const { book, changes } = filled()
    book.letGo()
    book.file(aSession(4), 'ks 4')
    expect(book.ks(aSession(4).id)).toBe('ks 4')
    changes.mockClear()
    vi.advanceTimersByTime(60_000)
    expect(changes).toHaveBeenCalledOnce()
  })
})
