import { MAX_WINDOW } from '../../contract/channels'
import type { PageApi } from '../../contract/pageApi'
import type { BookSummary, SessionFilter, SessionView } from '../../contract/sessions'
import { createStore, type Store } from '../bridge/store'

const FIRST_WINDOW = 50

/** A part of the book: the newest rows, as many as were asked for so far, and how many there are in all. */
export type BookPart = { rows: readonly SessionView[]; total: number }

export type Book = {
  /** those that are alive and fit the filter, newest first */
  rows: readonly SessionView[]
  /** the newest that are alive, whatever the filter says */
  newest: readonly SessionView[]
  /** how many fit as `rows` do, in them or not */
  fitting: number
  /** those that have ended and fit the filter; the rows only while they are unfolded */
  ended: BookPart
  filter: SessionFilter
  /** the whole book, counted */
  summary: BookSummary
  /** all sessions of the book, whatever the filter says */
  total: number
  /** whether main has answered at all */
  loaded: boolean
}

export type BookStore = Store<Book> & {
  /** shows a session at once, before main tells that the book has changed */
  enter(session: SessionView): void
  /** fetches the next older ones */
  older(): Promise<void>
  olderEnded(): Promise<void>
  show(filter: SessionFilter): Promise<void>
  unfoldEnded(unfolded: boolean): Promise<void>
  forget(id: string): Promise<void>
  /**
   * Says how to find out whether the rows are to stay where they are for now, because somebody is about to use one.
   * They are brought up to date with {@link BookStore.letGo}.
   */
  holdWhile(isHeld: () => boolean): void
  letGo(): void
}

const emptySummary: BookSummary = { sessions: 0, alive: 0, cases: [], tokens: [], environments: [] }

/** Follows the sessions minted since the app was opened, newest first. */
export function openBook(api: PageApi): BookStore {
  const store = createStore<Book>({
    rows: [],
    newest: [],
    fitting: 0,
    ended: { rows: [], total: 0 },
    filter: {},
    summary: emptySummary,
    total: 0,
    loaded: false,
  })
  let round = 0
  let unfolded = false
  let stale = false
  let isHeld = () => false

  const fetchPart = async (
    state: 'alive' | 'ended',
    wanted: number,
    filter: SessionFilter,
  ): Promise<BookPart | undefined> => {
    const rows: SessionView[] = []
    let total = 0
    do {
      const limit = Math.max(1, Math.min(MAX_WINDOW, wanted - rows.length))
      const result = await api.sessions.list({ offset: rows.length, limit, state, filter })
      if (!result.ok) return undefined
      total = result.value.total
      if (result.value.rows.length === 0) break
      rows.push(...result.value.rows)
    } while (rows.length < wanted && rows.length < total)
    return { rows: rows.slice(0, wanted), total }
  }
  const summarize = async (mine: number) => {
    const result = await api.sessions.summary({})
    if (!result.ok || mine !== round) return
    store.set((now) => ({ ...now, summary: result.value, total: result.value.sessions }))
  }
  const load = async (alive: number, ended: number) => {
    round += 1
    stale = false
    const mine = round
    const { filter } = store.get()
    const isFiltered = Object.keys(filter).length > 0
    const [living, over, all] = await Promise.all([
      fetchPart('alive', alive, filter),
      fetchPart('ended', unfolded ? ended : 0, filter),
      isFiltered ? fetchPart('alive', FIRST_WINDOW, {}) : undefined,
      summarize(mine),
    ])
    if (!living || !over || mine !== round) return
    store.set((now) => ({
      ...now,
      rows: living.rows,
      newest: (all ?? living).rows,
      fitting: living.total,
      ended: over,
      loaded: true,
    }))
  }
  const sizes = () => {
    const { rows, ended } = store.get()
    return [Math.max(FIRST_WINDOW, rows.length), Math.max(FIRST_WINDOW, ended.rows.length)] as const
  }
  const reload = () => load(...sizes())
  const changed = () => {
    if (isHeld()) {
      stale = true
      round += 1
      void summarize(round)
    } else void reload()
  }

  api.on.sessionsChanged(changed)
  void reload()

  return {
    ...store,
    enter(session) {
      store.set((now) => {
        if (now.rows.some(({ id }) => id === session.id)) return now
        const newest = [session, ...now.newest]
        return {
          ...now,
          rows: [session, ...now.rows],
          newest,
          fitting: now.fitting + 1,
          total: now.total + 1,
        }
      })
      // what was just minted is never hidden by a filter
      if (!fits(session, store.get().filter)) {
        store.set((now) => ({ ...now, filter: {} }))
        void reload()
      }
    },
    older: () => {
      const [alive, ended] = sizes()
      return load(alive + FIRST_WINDOW, ended)
    },
    olderEnded: () => {
      const [alive, ended] = sizes()
      return load(alive, ended + FIRST_WINDOW)
    },
    async show(filter) {
      store.set((now) => ({ ...now, filter }))
      await load(FIRST_WINDOW, FIRST_WINDOW)
    },
    async unfoldEnded(wanted) {
      unfolded = wanted
      await reload()
    },
    async forget(id) {
      await api.sessions.forget({ id })
      // at once, whether the other rows are held or not
      store.set((now) => {
        const rows = now.rows.filter((row) => row.id !== id)
        const ended = now.ended.rows.filter((row) => row.id !== id)
        return {
          ...now,
          rows,
          newest: now.newest.filter((row) => row.id !== id),
          fitting: now.fitting - (now.rows.length - rows.length),
          ended: { rows: ended, total: now.ended.total - (now.ended.rows.length - ended.length) },
        }
      })
      changed()
    },
    holdWhile(asks) {
      isHeld = asks
    },
    letGo() {
      if (stale && !isHeld()) void reload()
    },
  }
}

/** Whether a session fits every part of a filter. */
function fits(session: SessionView, filter: SessionFilter): boolean {
  return (['caseId', 'tokenId', 'environmentId'] as const).every(
    (key) => filter[key] === undefined || filter[key] === session[key],
  )
}
