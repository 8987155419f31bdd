import { useEffect, useState } from 'react'
import type { AccountRow, AccountToken, AccountView } from '../../contract/account'
import { changedFields, checkTokenFields, type FieldProblems } from '../../contract/accountRules'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { Rich } from '../ui/Rich'
import { BeforeAfter } from './BeforeAfter'
import { TokenFields } from './TokenFields'
import { changesOf, fieldsOf, formOf, type TokenForm } from './tokenForm'
import { accountTokenName } from './words'

type EditDialogProps = {
  view: AccountView
  row: AccountRow
  isOpen: boolean
  onClose: () => void
  returnTo: () => Element | null
}

/** Changes an app token on the account: what will change is shown, field by field, before it is sent. */
export function EditDialog({ view, row, isOpen, onClose, returnTo }: EditDialogProps) {
  const [pending, setPending] = useState(false)
  return (
    <ModalDialog
      title={t('account.edit.title', { name: accountTokenName(row) })}
      isOpen={isOpen}
      onClose={onClose}
      isBusy={pending}
      width="wide"
      returnTo={returnTo}
    >
      <EditLoader view={view} row={row} onClose={onClose} pending={pending} onPending={setPending} />
    </ModalDialog>
  )
}

type EditPartProps = {
  view: AccountView
  row: AccountRow
  onClose: () => void
  pending: boolean
  onPending: (pending: boolean) => void
}

/** The list may be old: the token is asked for anew before it is changed. */
function EditLoader(props: EditPartProps) {
  const { view, row, onClose } = props
  const { api } = useStores()
  const [token, setToken] = useState<AccountToken>()
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => {
    let over = false
    void api.account.get({ id: view.id, appTokenId: row.id }).then((result) => {
      if (over) return
      if (result.ok) setToken(plain(result.value))
      else setFailure(result.failure)
    })
    return () => {
      over = true
    }
  }, [api, view.id, row.id])
  if (token) return <EditForm {...props} token={token} />
  return (
    <>
      <DialogBody>
        {failure ? (
          <FailurePanel failure={failure} />
        ) : (
          <p className="text-soft">{t('account.edit.asking')}</p>
        )}
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose}>{t('account.shut')}</Button>
      </DialogActions>
    </>
  )
}

function EditForm({ view, onClose, pending, onPending, token }: EditPartProps & { token: AccountToken }) {
  const { api, notices } = useStores()
  const [shown, setShown] = useState(token)
  const [form, setForm] = useState<TokenForm>(() => formOf(token))
  const [reviewing, setReviewing] = useState(false)
  const [elsewhere, setElsewhere] = useState<AccountToken>()
  const [problems, setProblems] = useState<FieldProblems>({})
  const [failure, setFailure] = useState<Failure>()
  const fields = fieldsOf(form, shown, Date.now())
  const changes = changesOf(fields, shown)
  const names = changedFields(shown, fields)

  const review = () => {
    const found = checkTokenFields(changes, Date.now())
    setProblems(found)
    setFailure(undefined)
    if (Object.keys(found).length === 0 && names.length > 0) setReviewing(true)
  }
  const send = async () => {
    onPending(true)
    setFailure(undefined)
    const result = await api.account.update({ id: view.id, appTokenId: token.id, shown, changes })
    onPending(false)
    if (!result.ok) setFailure(result.failure)
    else if (result.value.changedMeanwhile) setElsewhere(plain(result.value.token))
    else {
      notices.say(t('account.edit.done', { name: accountTokenName(result.value.token) }))
      onClose()
    }
  }
  /** goes on from how the token is now, with what was filled in here on top */
  const takeOver = (now: AccountToken) => {
    const fresh = formOf(now)
    const before = formOf(shown)
    const mine = Object.fromEntries(
      Object.entries(form).filter(([name, value]) => value !== before[name as keyof TokenForm]),
    )
    setShown(now)
    setForm({ ...fresh, ...mine })
    setElsewhere(undefined)
    setReviewing(false)
  }

  if (elsewhere) {
    return (
      <>
        <DialogBody>
          <p role="alert" className="rounded-md border border-warn-line bg-warn-soft px-3 py-2">
            <Rich
              text="account.edit.elsewhere.happened"
              parts={{ lead: <strong className="font-semibold" /> }}
            />
          </p>
          {changedFields(shown, elsewhere).length > 0 ? (
            <BeforeAfter
              label={t('account.edit.elsewhere.title')}
              fields={changedFields(shown, elsewhere)}
              before={shown}
              after={elsewhere}
              heads={[t('account.edit.compared.seen'), t('account.edit.compared.now')]}
            />
          ) : (
            <p className="text-soft">{t('account.edit.elsewhere.onlyTime')}</p>
          )}
        </DialogBody>
        <DialogActions>
          <Button onPress={onClose}>{t('account.edit.elsewhere.drop')}</Button>
          <Button look="primary" onPress={() => takeOver(elsewhere)} autoFocus>
            {t('account.edit.elsewhere.takeOver')}
          </Button>
        </DialogActions>
      </>
    )
  }
  if (reviewing) {
    return (
      <>
        <DialogBody>
          <BeforeAfter label={t('account.edit.changes')} fields={names} before={shown} after={fields} />
          <p className="text-xs text-soft">{t('account.edit.counts')}</p>
          {failure && <FailurePanel failure={failure} />}
        </DialogBody>
        <DialogActions>
          <Button onPress={() => setReviewing(false)} isDisabled={pending}>
            {t('account.edit.back')}
          </Button>
          <Button look="primary" onPress={() => void send()} isPending={pending} autoFocus>
            {pending ? t('account.edit.saving') : t('account.edit.save')}
          </Button>
        </DialogActions>
      </>
    )
  }
  return (
    <form
      noValidate
      autoComplete="off"
      className="flex min-h-0 flex-col"
      onSubmit={(event) => {
        event.preventDefault()
        review()
      }}
    >
      <DialogBody>
        <TokenFields
          form={form}
          onChange={(part) => {
            const next = { ...form, ...part }
            setForm(next)
            setProblems(checkTokenFields(changesOf(fieldsOf(next, shown, Date.now()), shown), Date.now()))
          }}
          problems={problems}
          kept={shown}
        />
      </DialogBody>
      <DialogActions>
        <p role="status" className="me-auto text-xs text-faint">
          {names.length === 0 ? t('account.edit.unchanged') : ''}
        </p>
        <Button onPress={onClose}>{t('account.cancel')}</Button>
        <Button type="submit" look="primary" isDisabled={names.length === 0}>
          {t('account.edit.review')}
        </Button>
      </DialogActions>
    </form>
  )
}

function plain({ held: _, ...token }: AccountRow): AccountToken {
  return token
}
