import { CircleCheck, CircleDashed } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Failure, Result } from '../../contract/failures'
import type { IncidentView } from '../../contract/incidents'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { placeOf } from '../inventory/account'
import { KeychainTrouble } from '../status/KeychainTrouble'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { BlockStep, blockedWords } from './BlockStep'
import { CutOffStep } from './CutOffStep'
import { ProveStep, provedWords } from './ProveStep'
import { TellStep } from './TellStep'
import { cutWords, dayWords, steps, subjectWords } from './words'

/** What a step needs: the incident, and a way to do something and see what came of it. */
export type StepProps = {
  incident: IncidentView
  pending: boolean
  act: (step: () => Promise<Result<IncidentView>>) => Promise<void>
}

/** One incident, step by step: what is done stays in sight, what comes next says first what it does. */
export function IncidentDialog({ incident }: { incident: IncidentView | undefined }) {
  const { incidents } = useStores()
  const [pending, setPending] = useState(false)
  return (
    <ModalDialog
      title={
        incident
          ? t('leaks.incident.title', { day: dayWords(incident.openedAt) })
          : t('leaks.incident.titleOfNone')
      }
      isOpen={incident !== undefined}
      onClose={incidents.close}
      isBusy={pending}
      width="wide"
    >
      {incident && (
        <IncidentSteps key={incident.id} incident={incident} pending={pending} onPending={setPending} />
      )}
    </ModalDialog>
  )
}

type IncidentStepsProps = {
  incident: IncidentView
  pending: boolean
  onPending: (pending: boolean) => void
}

function IncidentSteps({ incident, pending, onPending }: IncidentStepsProps) {
  const { api, incidents, notices } = useStores()
  const { rows } = useStore(incidents)
  const [failure, setFailure] = useState<Failure>()
  const isGone = !rows.some(({ id }) => id === incident.id)
  const { step } = incident

  const act: StepProps['act'] = async (doStep) => {
    if (pending) return
    onPending(true)
    setFailure(undefined)
    const refusal = incidents.take(await doStep())
    onPending(false)
    if (refusal && refusal.code !== 'CANCELLED') setFailure(refusal)
  }
  const leave = async (ask: () => Promise<Result<unknown>>, said: string) => {
    onPending(true)
    const result = await ask()
    onPending(false)
    if (result.ok) {
      notices.say(said)
      incidents.close()
    } else setFailure(result.failure)
  }
  const props: StepProps = { incident, pending, act }

  return (
    <>
      <DialogBody>
        <p className="flex flex-wrap items-baseline gap-x-2 text-soft">
          <strong className="font-medium text-text">{subjectWords(incident)}</strong>
          <span className="selectable font-mono text-xs">{incident.partnerId}</span>
          {incident.appTokenId !== undefined && (
            <bdi className="selectable font-mono text-xs">{incident.appTokenId}</bdi>
          )}
          <span>{placeOf(incident.serviceUrl).name}</span>
        </p>
        <ol className="flex flex-col">
          <Step n={1} step={step} summary={incident.cut && cutWords(incident.cut)}>
            <CutOffStep {...props} failure={failure} />
          </Step>
          <Step n={2} step={step} summary={blockedWords(incident)}>
            <BlockStep {...props} />
          </Step>
          <Step n={3} step={step} summary={provedWords(incident)}>
            <ProveStep {...props} />
          </Step>
          <Step n={4} step={step} summary={undefined}>
            <TellStep {...props} />
          </Step>
        </ol>
        {isGone && <FailurePanel failure={{ code: 'INCIDENT_NOT_FOUND' }} />}
        {failure && failure.code !== 'CONFIRMATION_DIFFERS' && <FailurePanel failure={failure} />}
      </DialogBody>
      <KeychainTrouble />
      <DialogActions>
        {step === 1 && (
          <Button
            look="quiet"
            className="me-auto"
            isDisabled={pending}
            onPress={() =>
              void leave(() => api.incidents.withdraw({ id: incident.id }), t('leaks.incident.withdrawn'))
            }
          >
            {t('leaks.incident.withdraw')}
          </Button>
        )}
        <Button onPress={incidents.close} isDisabled={pending}>
          {t('leaks.incident.later')}
        </Button>
        {step === 4 && (
          <Button
            look="primary"
            isDisabled={pending}
            onPress={() =>
              void leave(
                () => api.incidents.close({ id: incident.id }),
                incident.cut?.kind === 'stopped'
                  ? t('leaks.incident.closedWhileStopped')
                  : t('leaks.incident.closed'),
              )
            }
          >
            {t('leaks.incident.close')}
          </Button>
        )}
      </DialogActions>
    </>
  )
}

type StepPartProps = { n: 1 | 2 | 3 | 4; step: number; summary: string | undefined; children: ReactNode }

/** One of the four steps: done, in hand, or to come. */
function Step({ n, step, summary, children }: StepPartProps) {
  const isDone = n < step
  const isCurrent = n === step
  const heading = useRef<HTMLHeadingElement>(null)
  const was = useRef(step)
  // what was pressed is gone with the step before: the focus goes on to what comes next
  useEffect(() => {
    if (isCurrent && was.current !== step) heading.current?.focus()
    if (isCurrent) heading.current?.scrollIntoView({ block: 'start' })
    was.current = step
  }, [isCurrent, step])
  return (
    <li
      aria-current={isCurrent ? 'step' : undefined}
      className="flex gap-2.5 border-t border-line py-2.5 first:border-t-0"
    >
      {isDone ? (
        <CircleCheck aria-hidden size={16} className="mt-0.5 shrink-0 text-good" />
      ) : (
        <CircleDashed
          aria-hidden
          size={16}
          className={`mt-0.5 shrink-0 ${isCurrent ? 'text-accent-text' : 'text-faint'}`}
        />
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <h3
          ref={heading}
          tabIndex={-1}
          className={`scroll-mt-3 outline-none ${isCurrent ? 'font-semibold' : 'text-soft'}`}
        >
          {t(`leaks.incident.steps.${steps[n]}`)}
          {isDone && <span className="sr-only"> {t('leaks.incident.done')}</span>}
        </h3>
        {isDone && summary !== undefined && <p className="text-xs text-soft">{summary}</p>}
        {isCurrent && children}
      </div>
    </li>
  )
}
