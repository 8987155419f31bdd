import type { Failure } from '../../contract/failures'
import type { JournalCheck } from '../../contract/journal'
import type { PageApi } from '../../contract/pageApi'
import { createStore, type Store } from '../bridge/store'

/** How far looking through the journal is; `done` and `all` in bytes. */
export type CheckState =
  | { is: 'none' }
  | { is: 'running'; done: number; all: number }
  | { is: 'found'; check: JournalCheck }
  | { is: 'failed'; failure: Failure }

export type CheckStore = Store<CheckState> & {
  start(): Promise<void>
  dismiss(): void
}

/** Has the whole journal looked through, and keeps what was found until it is put away. */
export function openJournalCheck(api: {
  journal: Pick<PageApi['journal'], 'check'>
  on: Pick<PageApi['on'], 'journalChecking'>
}): CheckStore {
  const store = createStore<CheckState>({ is: 'none' })
  api.on.journalChecking(({ done, all }) => {
    store.set((now) => (now.is === 'running' ? { is: 'running', done, all } : now))
  })
  return {
    ...store,
    async start() {
      if (store.get().is === 'running') return
      store.set({ is: 'running', done: 0, all: 0 })
      const result = await api.journal.check({})
      store.set(result.ok ? { is: 'found', check: result.value } : { is: 'failed', failure: result.failure })
    },
    dismiss: () => store.set({ is: 'none' }),
  }
}
