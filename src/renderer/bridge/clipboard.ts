import type { ClipboardState } from '../../contract/appState'
import type { CopyFormat } from '../../contract/copyFormats'
import type { Failure } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import { createStore, type Store } from './store'

export type ClipboardStore = Store<ClipboardState> & {
  /** puts a session on the clipboard in this form; answers with the failure, if any */
  copy(sessionId: string, format: CopyFormat): Promise<Failure | undefined>
  clear(): Promise<Failure | undefined>
}

/** Follows what the clipboard guard holds. */
export function openClipboard(api: PageApi): ClipboardStore {
  const store = createStore<ClipboardState>({ holding: false })
  api.on.clipboardState((state) => store.set(state))
  void api.clipboard.state({}).then((result) => {
    if (result.ok) store.set(result.value)
  })
  return {
    ...store,
    async copy(sessionId, format) {
      const result = await api.sessions.copy({ id: sessionId, format })
      if (!result.ok) return result.failure
      store.set(result.value)
      return undefined
    },
    async clear() {
      const result = await api.clipboard.clear({})
      if (!result.ok) return result.failure
      store.set(result.value)
      return undefined
    },
  }
}
