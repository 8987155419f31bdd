import type { Token } from '../../contract/tokens'
import { useStores } from '../stores'
import { focusSoon } from '../ui/focus'
import { RemovalDialog } from '../ui/RemovalDialog'
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
  return (
    <RemovalDialog
      title={`Remove ${tokenName(token)}?`}
      effects={[
        'Its secret is deleted from this computer’s keychain. It cannot be brought back from here.',
        'Its entry disappears from the inventory.',
        'The app token stays in the Kaltura account, and sessions already minted run until they end.',
      ]}
      action="Remove token"
      isOpen={isOpen}
      onClose={onClose}
      returnTo={returnTo}
      remove={() => api.tokens.remove({ id: token.id })}
      onRemoved={() => {
        notices.say(`Removed ${tokenName(token)}`)
        // one frame for the dialog to give the focus back, and from there to the search
        requestAnimationFrame(() => focusSoon())
      }}
    />
  )
}
