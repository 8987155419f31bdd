import type { LockState } from '../../contract/conceal'
import type { Failure } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import { createStore, type Store } from '../bridge/store'

/** What is known of the lock; nothing before main has told it. */
export type LockStore = Store<LockState | undefined> & {
  /** conceals the window; this page ends with it */
  conceal(): void
  /** each asks for what it takes outside the page, and answers with the failure, if any */
  setPassphrase(): Promise<Failure | undefined>
  removePassphrase(): Promise<Failure | undefined>
  setTouchId(isOn: boolean): Promise<Failure | undefined>
}

type Api = Pick<PageApi, 'conceal' | 'lock'> & { on: Pick<PageApi['on'], 'lockChanged'> }

export function openLockStore(api: Api): LockStore {
  const store = createStore<LockState | undefined>(undefined)
  api.on.lockChanged((state) => store.set(state))
  void api.lock.state({}).then((result) => {
    if (result.ok) store.set(result.value)
  })
  const taken = async (answer: ReturnType<PageApi['lock']['setPassphrase']>) => {
    const result = await answer
    if (!result.ok) return result.failure.code === 'CANCELLED' ? undefined : result.failure
    store.set(result.value)
    return undefined
  }
  return {
    ...store,
    conceal: () => void api.conceal.now({}),
    setPassphrase: () => taken(api.lock.setPassphrase({})),
    removePassphrase: () => taken(api.lock.removePassphrase({})),
    setTouchId: (isOn) => taken(api.lock.setTouchId({ isOn })),
  }
}
