import { useRef, useState } from 'react'
import type { Failure } from '../../contract/failures'
import { checkLabel } from '../../contract/inputRules'
import type { Token } from '../../contract/tokens'
import { useStore } from '../bridge/store'
import { KeychainTrouble, useKeychainFailure } from '../status/KeychainTrouble'
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
import { blamesIntake } from './intake'
import { SecretIntake } from './SecretIntake'

type AddTokenDialogProps = { isOpen: boolean; onClose: () => void; onAdded: (token: Token) => void }

/**
 * Adds a token. The secret comes first: copying the ids afterwards would push it off the clipboard. What was filled in
 * stays when the dialog is closed.
 */
export function AddTokenDialog({ isOpen, onClose, onAdded }: AddTokenDialogProps) {
  const [pending, setPending] = useState(false)
  return (
    <ModalDialog title="Add a token" isOpen={isOpen} onClose={onClose} isBusy={pending} width="wide">
      <AddTokenForm onClose={onClose} onAdded={onAdded} pending={pending} onPending={setPending} />
    </ModalDialog>
  )
}

/** A label that cannot be kept names nothing in the entry window either. */
function entryTitle({ label }: TokenForm): string {
  const checked = checkLabel(label)
  return checked.ok && checked.value !== '' ? `Secret of ${checked.value}` : 'Secret of the new app token'
}

type AddTokenFormProps = Omit<AddTokenDialogProps, 'isOpen'> & {
  pending: boolean
  onPending: (pending: boolean) => void
}

function AddTokenForm({ onClose, onAdded, pending, onPending }: AddTokenFormProps) {
  const { api, notices, adding } = useStores()
  const form = useStore(adding.form)
  const { taken } = useStore(adding.intake)
  const trouble = useKeychainFailure()
  const [problems, setProblems] = useState<FormProblems>({})
  const [failure, setFailure] = useState<Failure>()
  const element = useRef<HTMLFormElement>(null)

  const change = (part: Partial<TokenForm>) => {
    const next = { ...form, ...part }
    adding.form.set(next)
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
    if (blamesIntake(why)) adding.intake.refuse(why)
    else if (isFormField(why.field)) {
      setProblems({ [why.field]: why })
      focusFirstProblem()
    } else setFailure(why)
  }

  const save = async () => {
    if (pending) return
    const found = checkForm(form)
    setProblems(found)
    setFailure(undefined)
    if (!taken) adding.intake.require()
    if (!taken || Object.keys(found).length > 0) {
      focusFirstProblem()
      return
    }
    onPending(true)
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
    onPending(false)
    if (!result.ok) {
      refused(result.failure)
      return
    }
    adding.added()
    notices.say(`Added ${tokenName(result.value)}`)
    onAdded(result.value)
    onClose()
  }
  const startOver = () => {
    adding.startOver()
    setProblems({})
    setFailure(undefined)
    requestAnimationFrame(() => element.current?.querySelector('button')?.focus())
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
        <SecretIntake intake={adding.intake} isBusy={pending} title={entryTitle(form)} />
        <AddTokenFields form={form} problems={problems} onChange={change} onLeave={judge} />
        {failure && failure.code !== trouble?.code && (
          <FailurePanel failure={failure} onDismiss={() => setFailure(undefined)} />
        )}
      </DialogBody>
      <KeychainTrouble />
      <DialogActions>
        {(form !== emptyForm || taken) && (
          <Button look="quiet" onPress={startOver} isDisabled={pending} className="me-auto">
            Start over
          </Button>
        )}
        <Button onPress={onClose} isDisabled={pending}>
          Cancel
        </Button>
        <Button type="submit" look="primary" isPending={pending}>
          {pending ? 'Saving…' : 'Add token'}
        </Button>
      </DialogActions>
    </form>
  )
}
