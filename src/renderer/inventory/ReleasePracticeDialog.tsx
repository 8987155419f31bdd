import { useState } from 'react'
import type { Failure } from '../../contract/failures'
import { KeychainTrouble, useKeychainFailure } from '../status/KeychainTrouble'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'

/** Asks before the practice account's tokens leave the inventory. */
export function ReleasePracticeDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { api, notices } = useStores()
  const trouble = useKeychainFailure()
  const [failure, setFailure] = useState<Failure>()
  const [pending, setPending] = useState(false)
  const close = () => {
    setFailure(undefined)
    onClose()
  }
  const release = async () => {
    setPending(true)
    setFailure(undefined)
    const result = await api.practice.release({})
    setPending(false)
    if (!result.ok) {
      setFailure(result.failure)
      return
    }
    notices.say('Removed the practice account')
    close()
  }
  return (
    <ModalDialog
      title="Remove the practice account?"
      isOpen={isOpen}
      onClose={close}
      isBusy={pending}
      role="alertdialog"
    >
      <DialogBody>
        <ul className="flex list-disc flex-col gap-1 ps-4 marker:text-faint">
          <li>All of its tokens leave the inventory, with the labels and tags you gave them.</li>
          <li>Tokens of your own accounts stay as they are.</li>
          <li>It can be added again whenever you like.</li>
        </ul>
        {failure && failure.code !== trouble?.code && <FailurePanel failure={failure} />}
      </DialogBody>
      <KeychainTrouble />
      <DialogActions>
        <Button onPress={close} autoFocus isDisabled={pending}>
          Cancel
        </Button>
        <Button look="danger" onPress={() => void release()} isPending={pending}>
          {pending ? 'Removing…' : 'Remove practice account'}
        </Button>
      </DialogActions>
    </ModalDialog>
  )
}
