import type { PageApi } from '../../contract/pageApi'
import type { Wanted } from '../../contract/wanted'
import { createStore, type Store } from './store'

/** What was asked for outside the window and is still to be shown. Whoever shows it sets it to nothing. */
export type WantedStore = Store<Wanted | undefined>

/** Takes what is wanted, at once and whenever there is more. */
export function openWanted(api: {
  wanted: PageApi['wanted']
  on: Pick<PageApi['on'], 'wantedChanged'>
}): WantedStore {
  const store = createStore<Wanted | undefined>(undefined)
  const take = async () => {
    const result = await api.wanted.take({})
    if (result.ok && result.value.wanted) store.set(result.value.wanted)
  }
  api.on.wantedChanged(() => void take())
  void take()
  return store
}
