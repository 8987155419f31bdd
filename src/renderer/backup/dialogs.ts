import { createStore, type Store } from '../bridge/store'

/** Which of the dialogs about backups is open; `make` with the tokens that are chosen already, none for everything. */
export type BackupDialogState =
  | { is: 'never' | 'closed' }
  | { is: 'open'; dialog: 'make'; tokens: readonly { id: string; name: string }[] }
  | { is: 'open'; dialog: 'takeIn' }

export type BackupDialogs = Store<BackupDialogState> & {
  make(tokens?: readonly { id: string; name: string }[]): void
  takeIn(): void
  close(): void
}

/** Opened from several places of the window, so that none has to hand it through. */
export function openBackupDialogs(): BackupDialogs {
  const store = createStore<BackupDialogState>({ is: 'never' })
  return {
    ...store,
    make: (tokens = []) => store.set({ is: 'open', dialog: 'make', tokens }),
    takeIn: () => store.set({ is: 'open', dialog: 'takeIn' }),
    close: () => store.set({ is: 'closed' }),
  }
}
