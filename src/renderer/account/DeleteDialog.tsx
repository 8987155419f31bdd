import { useState } from 'react'
import type { AccountRow, AccountView } from '../../contract/account'
import type { Failure } from '../../contract/failures'
import { KeychainTrouble } from '../status/KeychainTrouble'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { isTypedWrong, TypedConfirmation } from '../ui/TypedConfirmation'
import { accountTokenName } from './words'

type DeleteDialogProps = {
  view: AccountView
  token: AccountRow
  isOpen: boolean
  onClose: () => void
  onDeleted: () => void
  returnTo: () => Element | null
}

/** Asks before an app token is deleted on the account, and says what dies with it. */
export function DeleteDialog({ isOpen, onClose, token, returnTo, ...rest }: DeleteDialogProps) {
  const [pending, setPending] = useState(false)
  return (
    <ModalDialog
      title={`Delete ${accountTokenName(token)} on the account?`}
      isOpen={isOpen}
      onClose={onClose}
      isBusy={pending}
      role="alertdialog"
      returnTo={returnTo}
    >
      <DeleteForm {...rest} token={token} onClose={onClose} pending={pending} onPending={setPending} />
    </ModalDialog>
  )
}

type DeleteFormProps = Omit<DeleteDialogProps, 'isOpen' | 'returnTo'> & {
  pending: boolean
  onPending: (pending: boolean) => void
}

function DeleteForm({ view, token, onClose, onDeleted, pending, onPending }: DeleteFormProps) {
  const { api, notices } = useStores()
  const [typed, setTyped] = useState('')
  const [alsoHere, setAlsoHere] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  /** deleted on the account, while removing it here failed */
  const [isGone, setIsGone] = useState(false)
  const isOwn = view.by.appTokenId === token.id
  const mustType = isOwn || view.isProduction
  const { held } = token

  const removeHere = async (id: string) => {
    const removed = await api.tokens.remove({ id })
    if (!removed.ok) {
      setFailure(removed.failure)
      notices.say(`${accountTokenName(token)} is still held here`, 'bad')
    }
    return removed.ok
  }
  const act = async () => {
    if (pending) return
    onPending(true)
    setFailure(undefined)
    if (!isGone) {
      const result = await api.account.delete({ id: view.id, appTokenId: token.id, typed })
      if (!result.ok) {
        onPending(false)
        setFailure(result.failure)
        return
      }
      setIsGone(true)
    }
    const removed = held && alsoHere ? await removeHere(held.id) : true
    onPending(false)
    if (!removed) return
    notices.say(`Deleted ${accountTokenName(token)} on the account`)
    onDeleted()
    onClose()
  }

  return (
    <form
      noValidate
      autoComplete="off"
      className="flex min-h-0 flex-col"
      onSubmit={(event) => {
        event.preventDefault()
        void act()
      }}
    >
      <DialogBody>
        <ul className="flex list-disc flex-col gap-1 ps-4 marker:text-faint">
          <li>Every KS minted from it is refused at once, wherever it is in use.</li>
          <li>Nobody can mint from it again. A deleted app token cannot be brought back.</li>
          {held && <li>It is held here as “{held.label}”, and becomes useless.</li>}
          {isOwn && (
            <li className="text-warn">
              The admin session comes from this token: it ends too, and the account is closed.
            </li>
          )}
        </ul>
        {held && (
          <Checkbox isSelected={alsoHere} onChange={setAlsoHere} isDisabled={pending}>
            Remove it here too, with its secret
          </Checkbox>
        )}
        {mustType && !isGone && (
          <TypedConfirmation
            phrase={token.id}
            value={typed}
            onChange={(text) => {
              setTyped(text)
              setFailure(undefined)
            }}
            failure={failure}
            autoFocus
          />
        )}
        {isGone && <p>It is deleted on the account. Removing it here failed:</p>}
        {failure && !isTypedWrong(failure) && <FailurePanel failure={failure} />}
      </DialogBody>
      <KeychainTrouble />
      <DialogActions>
        <Button onPress={onClose} autoFocus={!mustType} isDisabled={pending}>
          {isGone ? 'Close' : 'Cancel'}
        </Button>
        <Button type="submit" look="danger" isPending={pending}>
          {isGone ? 'Remove it here' : 'Delete app token'}
        </Button>
      </DialogActions>
    </form>
  )
}
