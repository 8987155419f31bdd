import { Label, ProgressBar } from 'react-aria-components'
import type { BulkProgress } from '../../contract/bulk'
import { t } from '../../strings'

/** How far adding is. */
export function AddingProgress({ progress: { done, total, failed } }: { progress: BulkProgress }) {
  const share = total === 0 ? 0 : (done / total) * 100
  const count = t('bulk.adding.count', { done, total })
  return (
    <ProgressBar
      value={done}
      maxValue={Math.max(1, total)}
      valueLabel={count}
      className="flex flex-col gap-1"
    >
      <span className="flex items-baseline justify-between gap-4">
        <Label className="font-medium">{t('bulk.adding.label')}</Label>
        <span className="numerals text-xs text-soft">
          {count}
          {failed > 0 && <span className="text-bad"> · {t('bulk.adding.failed', { count: failed })}</span>}
        </span>
      </span>
      <span className="block h-1.5 overflow-hidden rounded-full bg-sunken">
        <span className="block h-full rounded-full bg-accent" style={{ inlineSize: `${share}%` }} />
      </span>
    </ProgressBar>
  )
}
