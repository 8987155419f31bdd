import { lazy, Suspense, useEffect, useState } from 'react'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'

const BackupDialog = lazy(() => import('./BackupDialog').then((m) => ({ default: m.BackupDialog })))
const BulkDialog = lazy(() => import('../bulk/BulkDialog').then((m) => ({ default: m.BulkDialog })))

/** The dialogs about backups, once one of them was opened. */
export function BackupDialogs({ onTakenIn }: { onTakenIn: (count: number) => void }) {
  const { backupDialogs } = useStores()
  const state = useStore(backupDialogs)
  // what a closing dialog shows stays while it goes
  const [last, setLast] = useState(state)
  useEffect(() => {
    if (state.is === 'open') setLast(state)
  }, [state])
  const shown = state.is === 'open' ? state : last
  if (shown.is !== 'open') return null
  return (
    <Suspense>
      {shown.dialog === 'make' ? (
        <BackupDialog isOpen={state.is === 'open'} tokens={shown.tokens} onClose={backupDialogs.close} />
      ) : (
        <BulkDialog
          of="backup"
          isOpen={state.is === 'open'}
          onClose={backupDialogs.close}
          onAdded={onTakenIn}
        />
      )}
    </Suspense>
  )
}
