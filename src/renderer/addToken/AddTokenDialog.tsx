import { useRef, useState } from 'react'
import type { Failure } from '../../contract/failures'
import type { Token } from '../../contract/tokens'
import { useStores } from '../stores'
import { tokenName } from '../token/tokenName'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { AddTokenFields } from './AddTokenFields'
import {
  checkForm,
  emptyForm,
  type FormProblems,
  isFormField,
  reviseProblems,
  serviceUrlOf,
  type TokenForm,
} from './form'
import { SecretIntake } from './SecretIntake'
import { useIntake } from './useIntake'

type AddTokenDialogProps = { isOpen: boolean; onClose: () => void; onAdded: (token: Token) => void }

/** Adds a token. The secret comes first: copying the ids afterwards would push it off the clipboard. */
export function AddTokenDialog({ isOpen, onClose, onAdded }: AddTokenDialogProps) {
  return (
    <ModalDialog title="Add a token" isOpen={isOpen} onClose={onClose} width="wide">
      <AddTokenForm onClose={onClose} onAdded={onAdded} />
    </ModalDialog>
  )
}

function AddTokenForm({ onClose, onAdded }: Omit<AddTokenDialogProps, 'isOpen'>) {
  const { api, notices } = useStores()
  const intake = useIntake(api)
  const [form, setForm] = useState<TokenForm>(emptyForm)
  const [problems, setProblems] = useState<FormProblems>({})
  const [failure, setFailure] = useState<Failure>()
  const [pending, setPending] = useState(false)
  const element = useRef<HTMLFormElement>(null)

  const change = (part: Partial<TokenForm>) => {
    const next = { ...form, ...part }
    setForm(next)
    setProblems((now) => reviseProblems(now, part, next))
  }
  /** a field is judged when it is left */
  const judge = (...fields: (keyof FormProblems)[]) =>
    setProblems((now) => {
      const found = checkForm(form)
      const next = { ...now }
      for (const field of fields) {
        if (found[field]) next[field] = found[field]
        else delete next[field]
      }
      return next
    })

  const focusFirstProblem = () =>
    requestAnimationFrame(() => {
      const wrong = element.current?.querySelector('input[aria-invalid="true"], [data-invalid] button')
      if (wrong instanceof HTMLElement) wrong.focus()
    })

  const refused = (why: Failure) => {
    if (why.code === 'HANDLE_EXPIRED' || why.field === 'secret' || why.field === 'secretHandle') {
      intake.refuse(why)
    } else if (isFormField(why.field)) {
      setProblems({ [why.field]: why })
      focusFirstProblem()
    } else setFailure(why)
  }

  const save = async () => {
    const found = checkForm(form)
    setProblems(found)
    setFailure(undefined)
    const { taken } = intake
    if (!taken) intake.refuse({ code: 'SECRET_EMPTY', field: 'secret' })
    if (!taken || Object.keys(found).length > 0) {
      focusFirstProblem()
      return
    }
    setPending(true)
    const { label, tags, partnerId, appTokenId, hashType } = form
    const result = await api.tokens.add({
      label,
      tags,
      partnerId,
      appTokenId,
      hashType,
      serviceUrl: serviceUrlOf(form),
      secretHandle: taken.handle,
    })
    setPending(false)
    if (!result.ok) {
      refused(result.failure)
      return
    }
    intake.used()
    notices.say(`Added ${tokenName(result.value)}`)
    onAdded(result.value)
    onClose()
  }

  return (
    <form
      ref={element}
      noValidate
      autoComplete="off"
      className="flex min-h-0 flex-col"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <DialogBody>
        <SecretIntake
          intake={intake}
          title={form.label.trim() === '' ? 'Secret of the new app token' : `Secret of ${form.label.trim()}`}
        />
        <AddTokenFields form={form} problems={problems} onChange={change} onLeave={judge} />
        {failure && <FailurePanel failure={failure} onDismiss={() => setFailure(undefined)} />}
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose}>Cancel</Button>
        <Button type="submit" look="primary" isPending={pending}>
          {pending ? 'Saving…' : 'Add token'}
        </Button>
      </DialogActions>
    </form>
  )
}
