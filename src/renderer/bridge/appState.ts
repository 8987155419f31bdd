import type { AppState, Settings } from '../../contract/appState'
import type { CopyFormat } from '../../contract/copyFormats'
import type { Failure } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import { createStore, type Store } from './store'

/** The app's state as main last told it; before that nothing, or why it could not be told. */
export type KnownAppState = { state?: AppState; failure?: Failure }

export type AppStateStore = Store<KnownAppState> & {
  /** asks the keychain again; the answer arrives in the store */
  retryKeychain(): Promise<void>
  /** puts seconds for the clipboard into force; answers with the failure, if any */
  setClipboardSeconds(seconds: number): Promise<Failure | undefined>
  /** remembers the form in which sessions are copied; answers with the failure, if any */
  setCopyFormat(format: CopyFormat): Promise<Failure | undefined>
  /** changes how expiring tokens are told of; answers with the failure, if any */
  setTokenExpiry(
    change: Partial<Pick<Settings, 'tokenExpiryDays' | 'tokenExpiryNotice'>>,
  ): Promise<Failure | undefined>
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
  const change = async (changes: Partial<Settings>) => {
    const result = await api.settings.update(changes)
    if (!result.ok) return result.failure
    const { state } = store.get()
    if (state) take({ ...state, settings: result.value })
    return undefined
  }
  return {
    ...store,
    async retryKeychain() {
      const result = await api.app.retryKeychain({})
      if (result.ok) take(result.value)
    },
    setClipboardSeconds: (seconds) => change({ clipboardSeconds: seconds }),
    setCopyFormat: (format) => change({ copyFormat: format }),
    setTokenExpiry: change,
  }
}
