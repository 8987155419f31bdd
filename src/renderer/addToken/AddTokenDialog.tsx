import { useRef, useState } from 'react'
import type { HashFinding, RegionView } from '../../contract/diagnosis'
import type { Failure, Result } from '../../contract/failures'
import { checkLabel } from '../../contract/inputRules'
import type { HashTypeName, Token } from '../../contract/tokens'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { FailureOrRegion } from '../diagnosis/FailureOrRegion'
import { FindingNote } from '../diagnosis/FindingNote'
import { findingLine } from '../diagnosis/findingWords'
import { HashProgress } from '../diagnosis/HashProgress'
import { KeychainTrouble, useKeychainFailure } from '../status/KeychainTrouble'
import { useStores } from '../stores'
import { tokenName } from '../token/tokenName'
import { Button } from '../ui/Button'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { useFocusOnProblem } from '../ui/useFocusOnProblem'
import { AddTokenFields } from './AddTokenFields'
import { foundAbout } from './draft'
import {
  checkForm,
  emptyForm,
  type FormProblems,
  inRegion,
  isFormField,
  reviseProblems,
  serviceUrlOf,
  type TokenForm,
} from './form'
import { blamesIntake } from './intake'
import { SecretIntake } from './SecretIntake'

type AddTokenDialogProps = { isOpen: boolean; onClose: () => void; onAdded: (token: Token) => void }

/** What goes on in the dialog: the server is asked, which can be stopped, or the token is saved, which cannot. */
type Pending = 'asking' | 'saving'

/**
 * Adds a token. The secret comes first: copying the ids afterwards would push it off the clipboard. What was filled in
 * stays when the dialog is closed.
 */
export function AddTokenDialog({ isOpen, onClose, onAdded }: AddTokenDialogProps) {
  const { asking } = useStores()
  const [pending, setPending] = useState<Pending>()
  const close = () => {
    asking.stop()
    onClose()
  }
  return (
    <ModalDialog
      title={t('addToken.title')}
      isOpen={isOpen}
      onClose={close}
      isBusy={pending === 'saving'}
      width="wide"
    >
      <AddTokenForm onClose={close} onAdded={onAdded} pending={pending} onPending={setPending} />
    </ModalDialog>
  )
}

/** A label that cannot be kept names nothing in the entry window either. */
function entryTitle({ label }: TokenForm): string {
  const checked = checkLabel(label)
  return checked.ok && checked.value !== ''
    ? t('addToken.entry.named', { label: checked.value })
    : t('addToken.entry.unnamed')
}

type AddTokenFormProps = Omit<AddTokenDialogProps, 'isOpen'> & {
  pending: Pending | undefined
  onPending: (pending: Pending | undefined) => void
}

function AddTokenForm({ onClose, onAdded, pending, onPending }: AddTokenFormProps) {
  const { api, notices, adding, asking, checks } = useStores()
  const form = useStore(adding.form)
  const { taken, problem } = useStore(adding.intake)
  const found = useStore(adding.found)
  const trouble = useKeychainFailure()
  const [problems, setProblems] = useState<FormProblems>({})
  const [failure, setFailure] = useState<Failure>()
  const [findsRegion, setFindsRegion] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  const focusFirstProblem = useFocusOnProblem(element)
  const about = foundAbout(form, taken?.handle)
  /** another secret was taken in since */
  const isStale = failure?.code === 'SECRET_REFUSED' && !problem
  const finding = form.hashType === 'find' && found?.about === about ? found.finding : undefined

  const change = (part: Partial<TokenForm>) => {
    const next = { ...form, ...part }
    adding.form.set(next)
    // what the server said was about another account or token
    const elsewhere = foundAbout(next, undefined) !== foundAbout(form, undefined)
    setProblems((now) => reviseProblems(elsewhere ? withoutRefusals(now) : now, part, next))
    if (elsewhere && failure && isRefusal(failure)) setFailure(undefined)
    if (elsewhere) setFindsRegion(false)
  }
  /** a field is judged when it is left */
  const judge = (...fields: (keyof FormProblems)[]) =>
    setProblems((now) => {
      const wrong = checkForm(form)
      const next = { ...now }
      for (const field of fields) {
        if (wrong[field]) next[field] = wrong[field]
        else if (now[field] && !isRefusal(now[field])) delete next[field]
      }
      return next
    })

  const focusSubmit = () =>
    requestAnimationFrame(() => {
      const submit = element.current?.querySelector('button[type="submit"]')
      if (submit instanceof HTMLElement) submit.focus()
    })

  const refused = (why: Failure) => {
    const field = blamedField(why)
    if (blamesIntake(why)) adding.intake.refuse(why)
    else if (field) setProblems({ [field]: why })
    if (field) focusFirstProblem()
    if (isRefusal(why) || (!blamesIntake(why) && !field)) setFailure(why)
  }

  /** the hash type as chosen or as found out before; else the server is asked, and adding ends where it does not know */
  const hashTypeFor = async (
    secretHandle: string,
  ): Promise<{ type: HashTypeName; finding?: HashFinding } | undefined> => {
    if (form.hashType !== 'find') return { type: form.hashType }
    if (finding) return { type: finding.hashType, finding }
    onPending('asking')
    const { partnerId, appTokenId } = form
    const place = { partnerId, appTokenId, serviceUrl: serviceUrlOf(form) }
    const result: Result<HashFinding> = await asking.run((search) =>
      api.diagnosis.hashTypeOfNew({ search, ...place, secretHandle }),
    )
    onPending(undefined)
    if (!result.ok) {
      if (result.failure.code === 'CANCELLED') focusSubmit()
      else refused(result.failure)
      return undefined
    }
    adding.found.set({ about, finding: result.value })
    // something else was typed meanwhile
    if (adding.form.get() !== form) return undefined
    // a token that can do nothing is kept only if a person still wants it
    return result.value.isExpired ? undefined : { type: result.value.hashType, finding: result.value }
  }

  const save = async () => {
    if (pending) return
    const wrong = checkForm(form)
    setProblems(wrong)
    setFailure(undefined)
    setFindsRegion(false)
    if (!taken) adding.intake.require()
    if (!taken || Object.keys(wrong).length > 0) {
      focusFirstProblem()
      return
    }
    const hash = await hashTypeFor(taken.handle)
    if (!hash) return
    onPending('saving')
    const { label, tags, partnerId, appTokenId, environmentId } = form
    const result = await api.tokens.add({
      label,
      tags,
      partnerId,
      appTokenId,
      hashType: hash.type,
      ...(environmentId !== undefined && { environmentId }),
      serviceUrl: serviceUrlOf(form),
      secretHandle: taken.handle,
    })
    onPending(undefined)
    if (!result.ok) {
      refused(result.failure)
      return
    }
    adding.added()
    if (hash.finding) checks.show(result.value.id, hash.finding)
    const name = tokenName(result.value)
    notices.say(
      hash.finding
        ? t('addToken.addedFound', { name, finding: findingLine(hash.finding) })
        : t('addToken.added', { name }),
    )
    onAdded(result.value)
    onClose()
  }
  const startOver = () => {
    adding.startOver()
    setProblems({})
    setFailure(undefined)
    setFindsRegion(false)
    requestAnimationFrame(() => element.current?.querySelector('button')?.focus())
  }
  const take = (region: RegionView) => {
    change(inRegion(region.serviceUrl))
    setProblems({})
    setFailure(undefined)
    setFindsRegion(false)
    focusSubmit()
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
        <SecretIntake intake={adding.intake} isBusy={pending !== undefined} title={entryTitle(form)} />
        <AddTokenFields form={form} problems={problems} onChange={change} onLeave={judge} />
        {finding && <FindingNote finding={finding} />}
        <FailureOrRegion
          failure={!isStale && failure?.code !== trouble?.code ? failure : undefined}
          onDismiss={() => setFailure(undefined)}
          serviceUrl={serviceUrlOf(form)}
          partnerId={form.partnerId}
          findsRegion={findsRegion}
          onFindsRegion={setFindsRegion}
          onTake={take}
        />
      </DialogBody>
      <HashProgress search={asking} className="mx-5 mb-3" />
      <KeychainTrouble />
      <DialogActions>
        {(form !== emptyForm || taken) && (
          <Button look="quiet" onPress={startOver} isDisabled={pending !== undefined} className="me-auto">
            {t('addToken.startOver')}
          </Button>
        )}
        <Button onPress={onClose} isDisabled={pending === 'saving'}>
          {t('addToken.cancel')}
        </Button>
        <Button type="submit" look="primary" isPending={pending !== undefined}>
          {pending === 'saving'
            ? t('addToken.saving')
            : pending === 'asking'
              ? t('addToken.asking')
              : finding?.isExpired
                ? t('addToken.submitAllTheSame')
                : t('addToken.submit')}
        </Button>
      </DialogActions>
    </form>
  )
}

/** What the server said of the account or the token: it stands at its field, and in full in a panel. */
function isRefusal({ code }: Failure): boolean {
  return code === 'INVALID_WIDGET_ID' || code === 'APP_TOKEN_ID_NOT_FOUND' || code === 'SECRET_REFUSED'
}

function withoutRefusals(problems: FormProblems): FormProblems {
  return Object.fromEntries(Object.entries(problems).filter(([, failure]) => !isRefusal(failure)))
}

/** The field of the form that a failure is about. */
function blamedField({ code, field }: Failure): keyof FormProblems | undefined {
  if (code === 'INVALID_WIDGET_ID') return 'partnerId'
  if (code === 'APP_TOKEN_ID_NOT_FOUND') return 'appTokenId'
  return isFormField(field) ? field : undefined
}
