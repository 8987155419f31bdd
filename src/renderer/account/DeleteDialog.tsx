import { useState } from 'react'
import type { AccountRow, AccountView } from '../../contract/account'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
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
      title={t('account.delete.title', { name: accountTokenName(token) })}
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
      notices.say(t('account.delete.stillHeld', { name: accountTokenName(token) }), 'bad')
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
    notices.say(t('account.delete.done', { name: accountTokenName(token) }))
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
          <li>{t('account.delete.sessions')}</li>
          <li>{t('account.delete.forever')}</li>
          {held && <li>{t('account.delete.held', { label: held.label })}</li>}
          {isOwn && <li className="text-warn">{t('account.delete.own')}</li>}
        </ul>
        {held && (
          <Checkbox isSelected={alsoHere} onChange={setAlsoHere} isDisabled={pending}>
            {t('account.delete.alsoHere')}
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
        {isGone && <p>{t('account.delete.stillHere')}</p>}
        {failure && !isTypedWrong(failure) && <FailurePanel failure={failure} />}
      </DialogBody>
      <KeychainTrouble />
      <DialogActions>
        <Button onPress={onClose} autoFocus={!mustType} isDisabled={pending}>
          {isGone ? t('account.shut') : t('account.cancel')}
        </Button>
        <Button type="submit" look="danger" isPending={pending}>
          {isGone ? t('account.delete.removeHere') : t('account.delete.submit')}
        </Button>
      </DialogActions>
    </form>
  )
}
