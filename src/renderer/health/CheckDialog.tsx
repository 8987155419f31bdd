import { TriangleAlert } from 'lucide-react'
import { type CheckPlan, type CheckProgress, healthOutcomes } from '../../contract/health'
import { formatNumber, t } from '../../strings'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { Progress } from '../ui/Progress'

/** Asks before many tokens are checked, follows how that goes, and says what came of it. */
export function CheckDialog({ onShow }: { onShow: () => void }) {
  const { health, filter } = useStores()
  const { asked, progress, failure } = useStore(health)
  const isRunning = asked?.begun === true && progress.state === 'running'
  const isOver = asked?.begun === true && !isRunning && progress.state !== 'idle'
  const total = asked?.plan.total ?? 0
  const bad = progress.done - progress.counts.works
  return (
    <ModalDialog
      title={isOver ? t('health.dialog.titleOver') : t('health.dialog.title', { count: total })}
      isOpen={asked !== undefined}
      onClose={health.close}
    >
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
            <Button onPress={health.close}>{t('health.dialog.goOn')}</Button>
            <Button look="primary" onPress={health.stop}>
              {t('health.dialog.stop')}
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
                {t('health.dialog.showTrouble')}
              </Button>
            )}
            <Button look="primary" autoFocus onPress={health.close}>
              {t('health.dialog.close')}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={health.close}>{t('health.dialog.cancel')}</Button>
            <Button
              look="primary"
              autoFocus
              isDisabled={total === 0}
              isPending={asked?.begun === true}
              onPress={() => void health.begin()}
            >
              {t('health.dialog.check')}
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
        <li>{t('health.plan.sessions', { count: total })}</li>
        <li>
          {t('health.plan.accounts', {
            count: accounts,
            servers: t('health.plan.servers', { count: hosts }),
          })}
        </li>
        {skipped > 0 && <li>{t('health.plan.skipped', { count: skipped })}</li>}
      </ul>
      {adminInProduction > 0 && (
        <p className="flex items-start gap-2 rounded-md border border-warn-line bg-warn-soft px-3 py-2">
          <TriangleAlert aria-hidden size={15} className="mt-0.5 shrink-0 text-warn" />
          <span>{t('health.plan.admin', { count: adminInProduction })}</span>
        </p>
      )}
    </>
  )
}

function Progression({ progress }: { progress: CheckProgress }) {
  const { state, done, of, counts, skipped, skewed } = progress
  const isOver = state !== 'idle' && state !== 'running'
  return (
    <>
      <div className="flex flex-col gap-1.5">
        <p className="flex items-baseline justify-between gap-4">
          <span className="font-medium">{state === 'idle' ? '' : t(`health.progress.states.${state}`)}</span>
          <span className="numerals text-xs text-soft">
            {t('health.progress.count', { done, total: of })}
          </span>
        </p>
        <Progress label={t('health.progress.label')} value={done} of={Math.max(1, of)} />
      </div>
      <dl className="flex flex-col">
        {healthOutcomes
          .filter((outcome) => counts[outcome] > 0)
          .map((outcome) => (
            <div
              key={outcome}
              className="flex items-baseline justify-between gap-4 border-t border-line py-1"
            >
              <dt className={outcome === 'works' ? '' : 'text-bad'}>{t(`health.outcomes.${outcome}`)}</dt>
              <dd className="numerals">{formatNumber(counts[outcome])}</dd>
            </div>
          ))}
        {skipped > 0 && (
          <div className="flex items-baseline justify-between gap-4 border-t border-line py-1 text-soft">
            <dt>{t('health.progress.leftOut')}</dt>
            <dd className="numerals">{formatNumber(skipped)}</dd>
          </div>
        )}
      </dl>
      {skewed > 0 && <p className="text-xs text-warn">{t('health.progress.skewed', { count: skewed })}</p>}
      <p aria-live="polite" className="sr-only">
        {isOver ? t(`health.progress.over.${state}`, { count: counts.works, total: done }) : ''}
      </p>
    </>
  )
}
