import { useEffect, useState } from 'react'
import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import {
  deletePhrase,
  type Grace,
  graces,
  type RotationPlan,
  type RotationSource,
  type SuccessorEnd,
} from '../../contract/rotation'
import { PRACTICE_SERVICE_URL } from '../../contract/tokens'
import { t } from '../../strings'
import { KeychainTrouble } from '../status/KeychainTrouble'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { DialogForm } from '../ui/DialogForm'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { Segmented } from '../ui/Segmented'
import { TextInput } from '../ui/TextInput'
import { TypedConfirmation } from '../ui/TypedConfirmation'
import { ChosenTokens } from './ChosenTokens'

type RotateDialogProps = { source: RotationSource; isOpen: boolean }

/** Asks what is to be rotated with what, and when the old app tokens are to go. */
export function RotateDialog({ source, isOpen }: RotateDialogProps) {
  const { api, rotations } = useStores()
  const [plan, setPlan] = useState<RotationPlan>()
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => {
    if (!isOpen) return
    let current = true
    setPlan(undefined)
    setFailure(undefined)
    void api.rotations.plan(source).then((result) => {
      if (!current) return
      if (result.ok) setPlan(result.value)
      else setFailure(result.failure)
    })
    return () => {
      current = false
    }
  }, [api, source, isOpen])
  const [only, ...others] = plan?.tokens ?? []
  const title = !plan
    ? t('rotation.start.title')
    : only && others.length === 0
      ? t('rotation.start.titleOf', { label: only.label })
      : t('rotation.start.titleOfSeveral', { count: plan.tokens.length })
  const close = () => rotations.show(undefined)
  return (
    <ModalDialog title={title} isOpen={isOpen} onClose={close} width="wide">
      {plan ? (
        <RotateForm key={plan.tokens.map(({ id }) => id).join()} plan={plan} onClose={close} />
      ) : (
        <>
          <DialogBody>
            {failure ? (
              <FailurePanel failure={failure} />
            ) : (
              <p role="status">{t('rotation.start.loading')}</p>
            )}
          </DialogBody>
          <DialogActions>
            <Button onPress={close}>{t('rotation.start.close')}</Button>
          </DialogActions>
        </>
      )}
    </ModalDialog>
  )
}

type End = 'same' | 'date' | 'never'

function RotateForm({ plan, onClose }: { plan: RotationPlan; onClose: () => void }) {
  const { api, rotations } = useStores()
  const { admins } = plan
  const [admin, setAdmin] = useState('0')
  const [grace, setGrace] = useState<Grace>('day')
  const [end, setEnd] = useState<End>('same')
  const [date, setDate] = useState('')
  const [typed, setTyped] = useState('')
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const expired = plan.tokens.filter(({ isExpired }) => isExpired).length
  const phrase = deletePhrase(plan.tokens.map(({ appTokenId }) => appTokenId))
  const chosen = admins[Number(admin)]
  const asked =
    grace === 'now' && plan.mustType
      ? { phrase, purpose: 'confirm' as const }
      : chosen?.environment !== undefined
        ? {
            phrase: t('rotation.start.either', {
              partnerId: plan.partnerId,
              environment: chosen.environment,
            }),
            purpose: 'administer' as const,
          }
        : undefined
  const isOne = plan.tokens.length === 1
  const some = isOne ? 'one' : 'several'

  const start = async () => {
    if (pending || !chosen) return
    const ends = endOf(end, date)
    if (!ends) {
      setFailure({ code: 'INVALID_EXPIRY', field: 'expiry' })
      return
    }
    setPending(true)
    setFailure(undefined)
    const result = await api.rotations.start({
      tokenIds: plan.tokens.map(({ id }) => id),
      ...{ admin: chosen.admin, grace, end: ends, typed },
    })
    setPending(false)
    if (result.ok) rotations.show({ kind: 'list' })
    else setFailure(result.failure)
  }
  const ofField = failure?.field === 'expiry' || failure?.code === 'CONFIRMATION_DIFFERS'

  return (
    <DialogForm onSubmit={() => void start()} className="flex min-h-0 flex-col">
      <DialogBody>
        <ul className="flex list-disc flex-col gap-1 ps-4 marker:text-faint">
          <li>{t(`rotation.start.${some}.makes`)}</li>
          <li>{t(`rotation.start.${some}.proves`)}</li>
          <li>{t(`rotation.start.${some}.deletes`)}</li>
        </ul>
        {plan.serviceUrl === PRACTICE_SERVICE_URL && (
          <p className="text-xs text-warn">{t('rotation.start.practice')}</p>
        )}
        <Selected plan={plan} />
        {plan.tokens.length > 0 && (
          <>
            {admins.length > 0 ? (
              <Choice
                label={t('rotation.start.admin')}
                help="adminTokens"
                options={admins.map(({ label, isAdmin }, index) => ({
                  id: String(index),
                  text: label,
                  detail: isAdmin ? 'ADMIN' : t('rotation.start.mayGiveAdmin'),
                }))}
                value={admin}
                onChange={setAdmin}
              />
            ) : (
              <FailurePanel failure={{ code: 'ROTATION_NO_ADMIN' }} />
            )}
            <Choice
              label={t('rotation.start.grace')}
              help="grace"
              options={graces.map((id) => ({ id, text: t(`rotation.start.graces.${id}`) }))}
              value={grace}
              onChange={setGrace}
            />
            <p className="-mt-2.5 max-w-[64ch] text-xs text-soft">
              {t(grace === 'now' ? 'rotation.start.cutOff' : 'rotation.start.bothWork')}
            </p>
            <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
              <Segmented
                label={t(`rotation.start.${some}.end`)}
                options={[
                  { id: 'same', text: t(`rotation.start.${some}.endSame`) },
                  { id: 'date', text: t('rotation.start.endOn') },
                  { id: 'never', text: t('rotation.start.endNever') },
                ]}
                value={end}
                onChange={(next: End) => {
                  setEnd(next)
                  setFailure(undefined)
                }}
              />
              {end === 'date' && (
                <TextInput
                  label={t('rotation.start.lastDay')}
                  type="date"
                  value={date}
                  onChange={setDate}
                  problem={failure?.field === 'expiry' ? explain(failure).happened : undefined}
                  className="w-44"
                />
              )}
            </div>
            {expired > 0 && end === 'same' && (
              <p className="-mt-2.5 text-xs text-warn">
                {isOne ? t('rotation.start.oneEnded') : t('rotation.start.ended', { count: expired })}
              </p>
            )}
            {asked && (
              <TypedConfirmation
                {...asked}
                value={typed}
                onChange={(text) => {
                  setTyped(text)
                  setFailure(undefined)
                }}
                failure={failure}
              />
            )}
          </>
        )}
        {failure && !ofField && <FailurePanel failure={failure} />}
        {failure?.field === 'expiry' && end !== 'date' && <FailurePanel failure={failure} />}
      </DialogBody>
      <KeychainTrouble />
      <DialogActions>
        <Button onPress={onClose} isDisabled={pending}>
          {t('rotation.start.cancel')}
        </Button>
        <Button
          type="submit"
          look="primary"
          isPending={pending}
          isDisabled={plan.tokens.length === 0 || !chosen}
        >
          {isOne ? t('rotation.start.act') : t('rotation.start.actOnSeveral', { n: plan.tokens.length })}
        </Button>
      </DialogActions>
    </DialogForm>
  )
}

/** The tokens, where they are several, and those of a selection that cannot be rotated. */
function Selected({ plan: { tokens: chosen, notHeld, running, over } }: { plan: RotationPlan }) {
  const left = [
    ...(notHeld > 0 ? [t('rotation.start.leftOut.notHeld', { count: notHeld })] : []),
    ...(running > 0 ? [t('rotation.start.leftOut.running', { count: running })] : []),
    ...(over > 0 ? [t('rotation.start.leftOut.over', { count: over })] : []),
  ]
  return (
    <>
      {chosen.length > 1 && <ChosenTokens label={t('rotation.start.chosen')} tokens={chosen} />}
      {left.length > 0 && (
        <p className="-mt-2 text-xs text-warn">
          {t(chosen.length === 0 ? 'rotation.start.leftOut.all' : 'rotation.start.leftOut.some', {
            reasons: left.join(t('rotation.start.leftOut.between')),
          })}
        </p>
      )}
    </>
  )
}

/** The end that was chosen; nothing for a day that is none. */
function endOf(end: End, date: string): SuccessorEnd | undefined {
  if (end === 'same') return { kind: 'same' }
  if (end === 'never') return { kind: 'other', expiry: null }
  const last = new Date(`${date}T23:59:59`).getTime()
  return Number.isNaN(last) || last <= Date.now()
    ? undefined
    : { kind: 'other', expiry: Math.floor(last / 1000) }
}
