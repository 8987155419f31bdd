import { useState } from 'react'
import type { Failure } from '../../contract/failures'
import type { Token } from '../../contract/tokens'
import { KeychainTrouble, useKeychainFailure } from '../status/KeychainTrouble'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { focusSoon } from '../ui/focus'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { tokenName } from './tokenName'

type RemoveDialogProps = {
  token: Token
  isOpen: boolean
  onClose: () => void
  /** what has the focus afterwards when the token stays */
  returnTo: () => Element | null
}

/** Asks before a token is removed, and says what that does and does not do. */
export function RemoveDialog({ token, isOpen, onClose, returnTo }: RemoveDialogProps) {
  const { api, notices } = useStores()
  const trouble = useKeychainFailure()
  const [failure, setFailure] = useState<Failure>()
  const [pending, setPending] = useState(false)
  const close = () => {
    setFailure(undefined)
    onClose()
  }
  const remove = async () => {
    setPending(true)
    setFailure(undefined)
    const result = await api.tokens.remove({ id: token.id })
    setPending(false)
    if (!result.ok) {
      setFailure(result.failure)
      return
    }
    notices.say(`Removed ${tokenName(token)}`)
    close()
    // one frame for the dialog to give the focus back, and from there to the search
    requestAnimationFrame(() => focusSoon())
  }
  return (
    <ModalDialog
      title={`Remove ${tokenName(token)}?`}
      isOpen={isOpen}
      onClose={close}
      isBusy={pending}
      returnTo={returnTo}
      role="alertdialog"
    >
      <DialogBody>
        <ul className="flex list-disc flex-col gap-1 ps-4 marker:text-faint">
          <li>Its secret is deleted from this computer’s keychain. It cannot be brought back from here.</li>
          <li>Its entry disappears from the inventory.</li>
          <li>The app token stays in the Kaltura account, and sessions already minted run until they end.</li>
        </ul>
        {failure && failure.code !== trouble?.code && <FailurePanel failure={failure} />}
      </DialogBody>
      <KeychainTrouble />
      <DialogActions>
        <Button onPress={close} autoFocus isDisabled={pending}>
          Cancel
        </Button>
        <Button look="danger" onPress={() => void remove()} isPending={pending}>
          Remove token
        </Button>
      </DialogActions>
    </ModalDialog>
  )
}
