import { useEffect, useRef, useState } from 'react'
import { explain } from '../../contract/catalogue'
import type { RegionView } from '../../contract/diagnosis'
import type { Failure } from '../../contract/failures'
import type { SessionView } from '../../contract/sessions'
import { t } from '../../strings'
import { inRegion, serviceUrlOf } from '../addToken/form'
import { blamesIntake, openIntake } from '../addToken/intake'
import { places } from '../addToken/places'
import { SecretIntake } from '../addToken/SecretIntake'
import { useStore } from '../bridge/store'
import { FailureOrRegion } from '../diagnosis/FailureOrRegion'
import { LifetimeField } from '../mint/LifetimeField'
import { PlainPrivilegesField } from '../mint/privileges/PlainPrivilegesField'
import { mainButtonOf } from '../sessions/sessionFocus'
import { sessionName } from '../sessions/sessionName'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { examples } from '../ui/examples'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { Segmented } from '../ui/Segmented'
import { TextInput } from '../ui/TextInput'
import { useFocusOnProblem } from '../ui/useFocusOnProblem'
import { ConfirmAdmin } from './ConfirmAdmin'
import { type AdminForm, type AdminProblems, emptyAdminForm, isAdminField, readAdminForm } from './form'

const types = [
  { id: '0', text: 'USER' },
  { id: '2', text: 'ADMIN' },
] as const

type AdminSecretDialogProps = {
  isOpen: boolean
  onClose: () => void
  onStarted: (session: SessionView) => void
}

/** Starts a session with an account's admin secret, for the day when no app token exists yet. */
export function AdminSecretDialog({ isOpen, onClose, onStarted }: AdminSecretDialogProps) {
  const [pending, setPending] = useState(false)
  const started = useRef<string>(undefined)
  return (
    <ModalDialog
      title={t('adminSecret.title')}
      isOpen={isOpen}
      onClose={onClose}
      isBusy={pending}
      width="wide"
      returnTo={() => (started.current === undefined ? null : mainButtonOf(started.current))}
    >
      <AdminSecretForm
        onClose={onClose}
        onStarted={(session) => {
          started.current = session.id
          onStarted(session)
        }}
        pending={pending}
        onPending={setPending}
      />
    </ModalDialog>
  )
}

type AdminSecretFormProps = Omit<AdminSecretDialogProps, 'isOpen'> & {
  pending: boolean
  onPending: (pending: boolean) => void
}

function AdminSecretForm({ onClose, onStarted, pending, onPending }: AdminSecretFormProps) {
  const { api, book, mints, notices } = useStores()
  const [intake] = useState(() => openIntake(api))
  const { taken } = useStore(intake)
  const [form, setForm] = useState<AdminForm>(emptyAdminForm)
  const [problems, setProblems] = useState<AdminProblems>({})
  const [failure, setFailure] = useState<Failure>()
  const [confirms, setConfirms] = useState(false)
  const [findsRegion, setFindsRegion] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  const focusFirstProblem = useFocusOnProblem(element)
  // the secret is let go of with the dialog, used or not
  useEffect(() => () => intake.discard(), [intake])

  const change = (part: Partial<AdminForm>) => {
    const next = { ...form, ...part }
    setForm(next)
    setConfirms(false)
    // a field with words beneath it is judged anew, so that they go as soon as it is right
    setProblems((now) => {
      const found = readAdminForm(next).problems
      return Object.fromEntries(
        Object.keys(now).flatMap((field) =>
          isAdminField(field) && found[field] ? [[field, found[field]]] : [],
        ),
      )
    })
  }

  const start = async () => {
    if (pending) return
    const { asked, problems: found } = readAdminForm(form)
    setProblems(found)
    setFailure(undefined)
    setFindsRegion(false)
    if (!taken) intake.require()
    if (!taken || Object.keys(found).length > 0) {
      focusFirstProblem()
      return
    }
    if (form.type === 2 && !confirms) {
      setConfirms(true)
      return
    }
    onPending(true)
    const { userId = '', lifetime, privileges } = asked
    const result = await api.sessions.startWithAdminSecret({
      serviceUrl: serviceUrlOf(form),
      partnerId: form.partnerId,
      type: form.type,
      userId,
      lifetime,
      privileges,
      secretHandle: taken.handle,
    })
    onPending(false)
    setConfirms(false)
    if (!result.ok) {
      refused(result.failure)
      return
    }
    intake.used()
    book.enter(result.value)
    mints.latest.set(result.value)
    notices.say(t('adminSecret.started', { name: sessionName(result.value) }))
    onStarted(result.value)
    onClose()
  }
  const refused = (why: Failure) => {
    if (blamesIntake(why)) intake.refuse(why)
    else if (isAdminField(why.field)) {
      setProblems({ [why.field]: why })
      focusFirstProblem()
    } else setFailure(why)
  }
  const take = (region: RegionView) => {
    change(inRegion(region.serviceUrl))
    setFailure(undefined)
    setFindsRegion(false)
    requestAnimationFrame(() => {
      const submit = element.current?.querySelector('button[type="submit"]')
      if (submit instanceof HTMLElement) submit.focus()
    })
  }
  const custom = form.region === 'custom'
  const words = (problem: Failure | undefined, text?: string) =>
    problem && (text?.trim() === '' ? t('adminSecret.required') : explain(problem).happened)

  return (
    <form
      ref={element}
      noValidate
      autoComplete="off"
      className="flex min-h-0 flex-col"
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      <DialogBody>
        <p className="max-w-[62ch] text-soft">{t('adminSecret.about')}</p>
        <SecretIntake
          intake={intake}
          kind="admin"
          isBusy={pending}
          title={
            form.partnerId.trim() === ''
              ? t('adminSecret.entry.unnamed')
              : t('adminSecret.entry.named', { partnerId: form.partnerId.trim().slice(0, 12) })
          }
        />
        <div className="grid gap-3 @pair:grid-cols-2">
          <TextInput
            label={t('addToken.place.partnerId')}
            help="partnerIds"
            value={form.partnerId}
            onChange={(partnerId) => change({ partnerId })}
            problem={words(problems.partnerId, form.partnerId)}
            placeholder={examples.partnerId}
            inputMode="numeric"
            mono
            isRequired
          />
          <Choice
            label={t('addToken.place.region')}
            help="regions"
            options={places}
            value={form.region}
            onChange={(region) => change({ region })}
            problem={custom ? undefined : words(problems.serviceUrl)}
          />
        </div>
        {custom && (
          <TextInput
            label={t('addToken.place.serviceUrl')}
            help="serviceUrls"
            value={form.customUrl}
            onChange={(customUrl) => change({ customUrl })}
            problem={words(problems.serviceUrl, form.customUrl)}
            placeholder={examples.serviceUrl}
            mono
            isRequired
          />
        )}
        <LifetimeField draft={form} onChange={change} problem={problems.lifetime} />
        <div className="grid gap-3 @pair:grid-cols-2">
          <TextInput
            label={t('adminSecret.userId')}
            help="userIds"
            value={form.userId}
            onChange={(userId) => change({ userId })}
            problem={words(problems.userId)}
            placeholder={t('adminSecret.noUser')}
          />
          <Segmented
            label={t('adminSecret.type')}
            help="sessionTypes"
            options={types}
            value={form.type === 2 ? '2' : '0'}
            onChange={(type) => change({ type: type === '2' ? 2 : 0 })}
          />
        </div>
        <PlainPrivilegesField
          label={t('adminSecret.privileges')}
          value={form.privileges}
          onChange={(privileges) => change({ privileges })}
          problem={problems.privileges}
        />
        <FailureOrRegion
          failure={failure}
          onDismiss={() => setFailure(undefined)}
          serviceUrl={serviceUrlOf(form)}
          partnerId={form.partnerId}
          findsRegion={findsRegion}
          onFindsRegion={setFindsRegion}
          onTake={take}
        />
      </DialogBody>
      {confirms ? (
        <ConfirmAdmin
          isPending={pending}
          partnerId={form.partnerId.trim()}
          onBack={() => setConfirms(false)}
        />
      ) : (
        <DialogActions>
          <Button onPress={onClose} isDisabled={pending}>
            {t('adminSecret.cancel')}
          </Button>
          <Button type="submit" look="primary" isPending={pending}>
            {pending
              ? t('adminSecret.starting')
              : form.type === 2
                ? t('adminSecret.startAdmin')
                : t('adminSecret.start')}
          </Button>
        </DialogActions>
      )}
    </form>
  )
}
