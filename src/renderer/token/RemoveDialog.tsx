import type { Token } from '../../contract/tokens'
import { list, t } from '../../strings'
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
      title={t('token.remove.title', { name: tokenName(token) })}
      effects={list('token.remove.effects')}
      action={t('token.remove.remove')}
      isOpen={isOpen}
      onClose={onClose}
      returnTo={returnTo}
      remove={() => api.tokens.remove({ id: token.id })}
      onRemoved={() => {
        notices.say(t('token.remove.done', { name: tokenName(token) }))
        // one frame for the dialog to give the focus back, and from there to the search
        requestAnimationFrame(() => focusSoon())
      }}
    />
  )
}
