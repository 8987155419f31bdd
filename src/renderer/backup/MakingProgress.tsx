import { Label, ProgressBar } from 'react-aria-components'
import type { BackupProgress } from '../../contract/backup'
import { t } from '../../strings'

/** How far a backup is; before there is anything to count, what is waited for. */
export function MakingProgress({ progress }: { progress: BackupProgress | undefined }) {
  if (!progress) {
    return (
      <p role="status" className="text-soft">
        {t('backup.making.waiting')}
      </p>
    )
  }
  const { step, done, total } = progress
  const share = total === 0 ? 0 : (done / total) * 100
  const count = t('backup.making.count', { done, total })
  return (
    <ProgressBar
      value={done}
      maxValue={Math.max(1, total)}
      valueLabel={count}
      className="flex flex-col gap-1"
    >
      <span className="flex items-baseline justify-between gap-4">
        <Label className="font-medium">{t(`backup.making.steps.${step}`)}</Label>
        {step === 'reading' && <span className="numerals text-xs text-soft">{count}</span>}
      </span>
      <span className="block h-1.5 overflow-hidden rounded-full bg-sunken">
        <span className="block h-full rounded-full bg-accent" style={{ inlineSize: `${share}%` }} />
      </span>
    </ProgressBar>
  )
}
