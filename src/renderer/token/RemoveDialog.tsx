import { useState } from 'react'
import type { Failure } from '../../contract/failures'
import type { Token } from '../../contract/tokens'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { tokenName } from './tokenName'

type RemoveDialogProps = { token: Token; isOpen: boolean; onClose: () => void }

/** Asks before a token is removed, and says what that does and does not do. */
export function RemoveDialog({ token, isOpen, onClose }: RemoveDialogProps) {
  const { api, notices } = useStores()
  const [failure, setFailure] = useState<Failure>()
  const [pending, setPending] = useState(false)
  const close = () => {
    setFailure(undefined)
    onClose()
  }
  const remove = async () => {
    setPending(true)
    const result = await api.tokens.remove({ id: token.id })
    setPending(false)
    if (!result.ok) {
      setFailure(result.failure)
      return
    }
    notices.say(`Removed ${tokenName(token)}`)
    close()
  }
  return (
    <ModalDialog title={`Remove ${tokenName(token)}?`} isOpen={isOpen} onClose={close} role="alertdialog">
      <DialogBody>
        <ul className="flex list-disc flex-col gap-1 ps-4 marker:text-faint">
          <li>Its secret is deleted from this computer’s keychain. It cannot be brought back from here.</li>
          <li>Its entry disappears from the inventory.</li>
          <li>The app token stays in the Kaltura account, and sessions already minted run until they end.</li>
        </ul>
        {failure && <FailurePanel failure={failure} />}
      </DialogBody>
      <DialogActions>
        <Button onPress={close} autoFocus>
          Cancel
        </Button>
        <Button look="danger" onPress={() => void remove()} isPending={pending}>
          Remove token
        </Button>
      </DialogActions>
    </ModalDialog>
  )
}
