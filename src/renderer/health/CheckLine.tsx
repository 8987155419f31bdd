import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { Progress } from '../ui/Progress'

/** Says above the list how a check goes on while its dialog is closed. */
export function CheckLine() {
  const { health } = useStores()
  const { progress, asked, single } = useStore(health)
  if (progress.state !== 'running' || asked || single !== undefined) return null
  const { done, of } = progress
  return (
    <div className="flex items-center gap-2 px-3.5 pb-2 text-xs text-soft">
      <span className="numerals shrink-0">{t('health.line.count', { done, total: of })}</span>
      <Progress label={t('health.line.label')} value={done} of={of} className="flex-1" />
      <Button size="small" look="quiet" onPress={health.show}>
        {t('health.line.show')}
      </Button>
    </div>
  )
}
