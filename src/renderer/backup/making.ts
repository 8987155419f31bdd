import type { BackupOrder, BackupProgress, MadeBackup } from '../../contract/backup'
import type { Failure } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import { createStore, type Store } from '../bridge/store'

export type MakingState =
  | { is: 'idle'; failure?: Failure }
  /** without progress: a passphrase or a place is being asked for */
  | { is: 'running'; id: string; progress?: BackupProgress; isStopping?: boolean }
  | { is: 'made'; made: MadeBackup }

export type Making = Store<MakingState> & {
  start(order: Omit<BackupOrder, 'id'>): Promise<void>
  stop(): void
  /** goes back to the form, without what failed */
  reset(): void
  /** listens to main until the function it returns is called, which also stops what is under way */
  open(): () => void
}

/** A backup that is being made, as far as the page may see it. */
export function openMaking(api: Pick<PageApi, 'backup' | 'on'>): Making {
  const store = createStore<MakingState>({ is: 'idle' })
  const idOf = () => {
    const now = store.get()
    return now.is === 'running' ? now.id : undefined
  }
  const stop = () => {
    const id = idOf()
    if (id === undefined) return
    store.set((now) => (now.is === 'running' ? { ...now, isStopping: true } : now))
    void api.backup.stop({ id })
  }
  return {
    ...store,
    async start(order) {
      const id = crypto.randomUUID()
      store.set({ is: 'running', id })
      const result = await api.backup.make({ id, ...order })
      if (idOf() !== id) return
      if (result.ok) store.set({ is: 'made', made: result.value })
      else if (result.failure.code === 'CANCELLED') store.set({ is: 'idle' })
      else store.set({ is: 'idle', failure: result.failure })
    },
    stop,
    reset: () => store.set({ is: 'idle' }),
    open() {
      const end = api.on.backupProgress((progress) => {
        store.set((now) => (now.is === 'running' && now.id === progress.id ? { ...now, progress } : now))
      })
      return () => {
        end()
        stop()
        store.set({ is: 'idle' })
      }
    },
  }
}
