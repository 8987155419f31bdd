import { TriangleAlert } from 'lucide-react'
import { type CheckPlan, type CheckProgress, healthOutcomes } from '../../contract/health'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { Progress } from '../ui/Progress'
import { outcomeWords } from './words'

/** Asks before many tokens are checked, follows how that goes, and says what came of it. */
export function CheckDialog({ onShow }: { onShow: () => void }) {
  const { health, filter } = useStores()
  const { asked, progress, failure } = useStore(health)
  const isRunning = asked?.begun === true && progress.state === 'running'
  const isOver = asked?.begun === true && !isRunning && progress.state !== 'idle'
  const total = asked?.plan.total ?? 0
  const title = total === 1 ? 'Check 1 token' : `Check ${total.toLocaleString()} tokens`
  const bad = progress.done - progress.counts.works
  return (
    <ModalDialog title={isOver ? 'Checked' : title} isOpen={asked !== undefined} onClose={health.close}>
      <DialogBody>
        {asked && !asked.begun && <Plan plan={asked.plan} />}
        {asked?.begun && <Progression progress={progress} />}
        {(failure ?? (isOver ? progress.failure : undefined)) && (
          <FailurePanel failure={failure ?? progress.failure ?? { code: 'INTERNAL' }} />
        )}
      </DialogBody>
      <DialogActions>
        {isRunning ? (
          <>
            <Button onPress={health.close}>Go on in the background</Button>
            <Button look="primary" onPress={health.stop}>
              Stop
            </Button>
          </>
        ) : isOver ? (
          <>
            {bad > 0 && (
              <Button
                onPress={() => {
                  filter.set('trouble')
                  health.close()
                  onShow()
                }}
              >
                Show those in trouble
              </Button>
            )}
            <Button look="primary" autoFocus onPress={health.close}>
              Close
            </Button>
          </>
        ) : (
          <>
            <Button onPress={health.close}>Cancel</Button>
            <Button
              look="primary"
              autoFocus
              isDisabled={total === 0}
              isPending={asked?.begun === true}
              onPress={() => void health.begin()}
            >
              Check
            </Button>
          </>
        )}
      </DialogActions>
    </ModalDialog>
  )
}

function Plan({ plan: { total, accounts, hosts, skipped, adminInProduction } }: { plan: CheckPlan }) {
  return (
    <>
      <ul className="flex list-disc flex-col gap-1 ps-4 marker:text-faint">
        <li>
          A session of one second is minted from {total === 1 ? 'it' : 'each'} and let go of: the cheapest
          proof there is. Nothing is ended.
        </li>
        <li>
          {count(accounts, 'account')} on {count(hosts, 'server')}, at most four requests at a time to each.
        </li>
        {skipped > 0 && (
          <li>{count(skipped, 'token')} left out: leaked, or with a change that is not finished.</li>
        )}
      </ul>
      {adminInProduction > 0 && (
        <p className="flex items-start gap-2 rounded-md border border-warn-line bg-warn-soft px-3 py-2">
          <TriangleAlert aria-hidden size={15} className="mt-0.5 shrink-0 text-warn" />
          <span>
            {adminInProduction === 1
              ? '1 token of a production account gives ADMIN sessions only: its check is an ADMIN session of one second.'
              : `${adminInProduction.toLocaleString()} tokens of production accounts give ADMIN sessions only: their checks are ADMIN sessions of one second.`}
          </span>
        </p>
      )}
    </>
  )
}

function Progression({ progress }: { progress: CheckProgress }) {
  const { state, done, of, counts, skipped, skewed } = progress
  const heads = { idle: '', running: 'Checking', done: 'Done', stopped: 'Stopped', failed: 'Broken off' }
  return (
    <>
      <div className="flex flex-col gap-1.5">
        <p className="flex items-baseline justify-between gap-4">
          <span className="font-medium">{heads[state]}</span>
          <span className="numerals text-xs text-soft">
            {done.toLocaleString()} of {of.toLocaleString()}
          </span>
        </p>
        <Progress label="Checking" value={done} of={Math.max(1, of)} />
      </div>
      <dl className="flex flex-col">
        {healthOutcomes
          .filter((outcome) => counts[outcome] > 0)
          .map((outcome) => (
            <div
              key={outcome}
              className="flex items-baseline justify-between gap-4 border-t border-line py-1"
            >
              <dt className={outcome === 'works' ? '' : 'text-bad'}>{outcomeWords[outcome]}</dt>
              <dd className="numerals">{counts[outcome].toLocaleString()}</dd>
            </div>
          ))}
        {skipped > 0 && (
          <div className="flex items-baseline justify-between gap-4 border-t border-line py-1 text-soft">
            <dt>Left out</dt>
            <dd className="numerals">{skipped.toLocaleString()}</dd>
          </div>
        )}
      </dl>
      {skewed > 0 && (
        <p className="text-xs text-warn">
          {count(skewed, 'answer')} came from a server whose clock is more than a minute off.
        </p>
      )}
      <p aria-live="polite" className="sr-only">
        {state === 'running' ? '' : `${heads[state]}. ${counts.works} of ${done} work.`}
      </p>
    </>
  )
}

function count(n: number, what: string): string {
  return `${n.toLocaleString()} ${what}${n === 1 ? '' : 's'}`
}
