import type { AppState } from '../../contract/appState'
import type { Failure } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import { createStore, type Store } from './store'

/** The app's state as main last told it; before that nothing, or why it could not be told. */
export type KnownAppState = { state?: AppState; failure?: Failure }

export type AppStateStore = Store<KnownAppState> & {
  /** asks the keychain again; the answer arrives in the store */
  retryKeychain(): Promise<void>
}

/** Follows the app's state. */
export function openAppState(api: PageApi): AppStateStore {
  const store = createStore<KnownAppState>({})
  const take = (state: AppState) => store.set({ state })
  api.on.appState(take)
  void api.app.state({}).then((result) => {
    if (result.ok) take(result.value)
    else store.set((now) => (now.state ? now : { failure: result.failure }))
  })
  return {
    ...store,
    async retryKeychain() {
      const result = await api.app.retryKeychain({})
      if (result.ok) take(result.value)
    },
  }
}
