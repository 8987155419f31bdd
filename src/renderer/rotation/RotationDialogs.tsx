import { lazy, Suspense, useState } from 'react'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import type { RotationDialog } from './rotationsStore'

const RotateDialog = lazy(() => import('./RotateDialog').then((m) => ({ default: m.RotateDialog })))
const RotationsDialog = lazy(() => import('./RotationsDialog').then((m) => ({ default: m.RotationsDialog })))
const DeleteOldDialog = lazy(() => import('./DeleteOldDialog').then((m) => ({ default: m.DeleteOldDialog })))

/** The dialogs of rotation; none is loaded before the first is opened, and each keeps its words while it closes. */
export function RotationDialogs() {
  const { rotations } = useStores()
  const dialog = useStore(rotations.dialog)
  const [last, setLast] = useState<{ [K in RotationDialog['kind']]?: Extract<RotationDialog, { kind: K }> }>(
    {},
  )
  if (dialog && last[dialog.kind] !== dialog) setLast({ ...last, [dialog.kind]: dialog })
  return (
    <Suspense>
      {last.rotate && <RotateDialog source={last.rotate.source} isOpen={dialog?.kind === 'rotate'} />}
      {last.list && <RotationsDialog isOpen={dialog?.kind === 'list'} />}
      {last.delete && <DeleteOldDialog ids={last.delete.ids} isOpen={dialog?.kind === 'delete'} />}
    </Suspense>
  )
}
