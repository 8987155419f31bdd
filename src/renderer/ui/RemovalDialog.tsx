import { useState } from 'react'
import type { Failure, Result } from '../../contract/failures'
import { t } from '../../strings'
import { KeychainTrouble, useKeychainFailure } from '../status/KeychainTrouble'
import { Button } from './Button'
import { FailurePanel } from './FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from './ModalDialog'

type RemovalDialogProps = {
  title: string
  /** what removing does, and what it does not do */
  effects: readonly string[]
  action: string
  isOpen: boolean
  onClose: () => void
  remove: () => Promise<Result<unknown>>
  onRemoved: () => void
  /** what has the focus afterwards when nothing was removed */
  returnTo?: () => Element | null
}

/** Asks before something is removed. It stays open while that goes on, and says why when it fails. */
export function RemovalDialog(props: RemovalDialogProps) {
  const { title, effects, action, isOpen, onClose, remove, onRemoved, returnTo } = props
  const trouble = useKeychainFailure()
  const [failure, setFailure] = useState<Failure>()
  const [pending, setPending] = useState(false)
  const close = () => {
    setFailure(undefined)
    onClose()
  }
  const act = async () => {
    setPending(true)
    setFailure(undefined)
    const result = await remove()
    setPending(false)
    if (!result.ok) {
      setFailure(result.failure)
      return
    }
    close()
    onRemoved()
  }
  return (
    <ModalDialog
      title={title}
      isOpen={isOpen}
      onClose={close}
      isBusy={pending}
      role="alertdialog"
      {...(returnTo && { returnTo })}
    >
      <DialogBody>
        <ul className="flex list-disc flex-col gap-1 ps-4 marker:text-faint">
          {effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
        {failure && failure.code !== trouble?.code && <FailurePanel failure={failure} />}
      </DialogBody>
      <KeychainTrouble />
      <DialogActions>
        <Button onPress={close} autoFocus isDisabled={pending}>
          {t('ui.removal.cancel')}
        </Button>
        <Button look="danger" onPress={() => void act()} isPending={pending}>
          {action}
        </Button>
      </DialogActions>
    </ModalDialog>
  )
}
