import type { Result } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import type { HashTypeName } from '../../contract/tokens'
import { createStore, type Store } from '../bridge/store'

/** A search for a hash type: which one is being tried, as the how-many-th of how many. */
export type HashStep = { hashType: HashTypeName; place: number; of: number }

/** The search that is under way, with its step once the first type is tried. */
export type HashSearchState = { id: string; step?: HashStep }

export type HashSearch = Store<HashSearchState | undefined> & {
  /** Asks, following how far it comes; one search at a time, so another one is stopped first. */
  run<T>(ask: (search: string) => Promise<Result<T>>): Promise<Result<T>>
  stop(): void
}

/** Follows one search for a hash type at a time. */
export function openHashSearch(api: Pick<PageApi, 'diagnosis' | 'on'>): HashSearch {
  const store = createStore<HashSearchState | undefined>(undefined)
  api.on.diagnosisTrying(({ search: id, ...step }) =>
    store.set((now) => (now?.id === id ? { id, step } : now)),
  )
  const stop = () => {
    const running = store.get()
    if (running) void api.diagnosis.stop({ search: running.id })
  }
  return {
    ...store,
    stop,
    async run(ask) {
      stop()
      const id = crypto.randomUUID()
      store.set({ id })
      const result = await ask(id)
      store.set((now) => (now?.id === id ? undefined : now))
      return result
    },
  }
}
