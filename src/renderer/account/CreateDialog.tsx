import { useState } from 'react'
import type { AccountView } from '../../contract/account'
import { checkTokenFields, type FieldProblems } from '../../contract/accountRules'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { KeychainTrouble } from '../status/KeychainTrouble'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { examples } from '../ui/examples'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { TextInput } from '../ui/TextInput'
import { TokenFields } from './TokenFields'
import { templates } from './templates'
import { fieldsOf, newTokenForm, type TokenForm } from './tokenForm'
import { accountTokenName } from './words'

type CreateDialogProps = {
  view: AccountView
  isOpen: boolean
  onClose: () => void
  onShowToken: (tokenId: string) => void
}

/** Makes an app token on the account and keeps its secret, which nobody sees. */
export function CreateDialog({ view, isOpen, onClose, onShowToken }: CreateDialogProps) {
  const [pending, setPending] = useState(false)
  return (
    <ModalDialog
      title={t('account.create.title')}
      isOpen={isOpen}
      onClose={onClose}
      isBusy={pending}
      width="wide"
    >
      <CreateForm
        view={view}
        onClose={onClose}
        onShowToken={onShowToken}
        pending={pending}
        onPending={setPending}
      />
    </ModalDialog>
  )
}

const starts = [
  { id: 'blank', text: t('account.create.blank') },
  ...templates.map(({ id }) => ({ id, text: t(`account.templates.${id}.name`) })),
]

type CreateFormProps = Omit<CreateDialogProps, 'isOpen'> & {
  pending: boolean
  onPending: (pending: boolean) => void
}

function CreateForm({ view, onClose, onShowToken, pending, onPending }: CreateFormProps) {
  const { api, notices } = useStores()
  const [form, setForm] = useState(newTokenForm)
  const [start, setStart] = useState('blank')
  const [entryId, setEntryId] = useState('')
  const [problems, setProblems] = useState<FieldProblems>({})
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const template = templates.find(({ id }) => id === start)
  const needsEntry = template?.needsEntry === true && entryId.trim() === ''

  const become = (next: TokenForm) => {
    setForm(next)
    // words beneath a field go as soon as it is right, and come when it was to be sent
    if (tried) setProblems(checkTokenFields(fieldsOf(next, undefined, Date.now()), Date.now()))
    else setProblems(livePart(checkTokenFields(fieldsOf(next, undefined, Date.now()), Date.now())))
  }
  const begin = (id: string) => {
    setStart(id)
    const chosen = templates.find((each) => each.id === id)
    become({ ...newTokenForm, ...chosen?.fill(entryId.trim()) })
  }
  const create = async () => {
    if (pending) return
    setTried(true)
    const fields = fieldsOf(form, undefined, Date.now())
    const found = checkTokenFields(fields, Date.now())
    setProblems(found)
    setFailure(undefined)
    if (needsEntry || Object.keys(found).length > 0) return
    onPending(true)
    const result = await api.account.create({ id: view.id, fields })
    onPending(false)
    if (!result.ok) {
      setFailure(result.failure)
      return
    }
    const { token, heldId, notKept } = result.value
    onClose()
    if (notKept) notices.say(t('account.create.notKept', { id: token.id }), 'bad')
    else notices.say(t('account.create.done', { name: accountTokenName(token) }))
    if (heldId !== undefined) onShowToken(heldId)
  }

  return (
    <form
      noValidate
      autoComplete="off"
      className="flex min-h-0 flex-col"
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      <DialogBody>
        <div className="grid gap-3 @pair:grid-cols-2">
          <Choice label={t('account.create.start')} options={starts} value={start} onChange={begin} />
          {template?.needsEntry && (
            <TextInput
              label={t('account.create.entryId')}
              value={entryId}
              onChange={(typed) => {
                setEntryId(typed)
                become({ ...form, ...template.fill(typed.trim()) })
              }}
              problem={tried && needsEntry ? t('account.create.required') : undefined}
              placeholder={examples.entryId}
              mono
              isRequired
            />
          )}
        </div>
        {template && <p className="-mt-2 text-xs text-soft">{t(`account.templates.${template.id}.about`)}</p>}
        <TokenFields form={form} onChange={(part) => become({ ...form, ...part })} problems={problems} />
        {failure && <FailurePanel failure={failure} onDismiss={() => setFailure(undefined)} />}
      </DialogBody>
      <KeychainTrouble />
      <DialogActions>
        <p className="me-auto max-w-64 text-xs text-faint">{t('account.create.secret')}</p>
        <Button onPress={onClose} isDisabled={pending}>
          {t('account.cancel')}
        </Button>
        <Button type="submit" look="primary" isPending={pending}>
          {pending ? t('account.create.pending') : t('account.create.submit')}
        </Button>
      </DialogActions>
    </form>
  )
}

/** What is wrong while a form is being filled in: an empty description is not yet. */
function livePart({ sessionPrivileges, sessionUserId }: FieldProblems): FieldProblems {
  return { ...(sessionPrivileges && { sessionPrivileges }), ...(sessionUserId && { sessionUserId }) }
}
