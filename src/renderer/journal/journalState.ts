import type { JournalState } from '../../contract/journal'
import type { PageApi } from '../../contract/pageApi'
import { createStore, type Store } from '../bridge/store'

export type JournalStateStore = Store<JournalState> & {
  /** has what waits written, if it can be written now */
  retry(): Promise<void>
}

/** Follows whether the journal keeps up. */
export function openJournalState(api: PageApi): JournalStateStore {
  const store = createStore<JournalState>({ folder: '', waiting: 0 })
  const take = (result: Awaited<ReturnType<PageApi['journal']['state']>>) => {
    if (result.ok) store.set(result.value)
  }
  api.on.journalChanged((state) => store.set(state))
  void api.journal.state({}).then(take)
  return { ...store, retry: async () => take(await api.journal.retry({})) }
}
