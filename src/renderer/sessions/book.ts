import { MAX_WINDOW } from '../../contract/channels'
import type { PageApi } from '../../contract/pageApi'
import type { SessionView } from '../../contract/sessions'
import { createStore, type Store } from '../bridge/store'

const FIRST_WINDOW = 50

/** The newest sessions, as many as were asked for so far. */
export type Book = {
  rows: readonly SessionView[]
  total: number
  /** whether main has answered at all */
  loaded: boolean
}

export type BookStore = Store<Book> & {
  /** shows a session at once, before main tells that the book has changed */
  enter(session: SessionView): void
  /** fetches the next older ones */
  older(): Promise<void>
  forget(id: string): Promise<void>
}

/** Follows the sessions minted since the app was opened, newest first. */
export function openBook(api: PageApi): BookStore {
  const store = createStore<Book>({ rows: [], total: 0, loaded: false })
  let round = 0

  const load = async (wanted: number) => {
    round += 1
    const mine = round
    const rows: SessionView[] = []
    let total = 0
    do {
      const limit = Math.min(MAX_WINDOW, wanted - rows.length)
      const result = await api.sessions.list({ offset: rows.length, limit })
      if (!result.ok || mine !== round) return
      total = result.value.total
      if (result.value.rows.length === 0) break
      rows.push(...result.value.rows)
    } while (rows.length < wanted && rows.length < total)
    store.set({ rows, total, loaded: true })
  }
  const reload = () => load(Math.max(FIRST_WINDOW, store.get().rows.length))

  api.on.sessionsChanged(() => void reload())
  void reload()

  return {
    ...store,
    enter(session) {
      store.set((now) =>
        now.rows.some(({ id }) => id === session.id)
          ? now
          : { rows: [session, ...now.rows], total: now.total + 1, loaded: true },
      )
    },
    older: () => load(store.get().rows.length + FIRST_WINDOW),
    async forget(id) {
      await api.sessions.forget({ id })
      await reload()
    },
  }
}
