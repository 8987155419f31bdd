import { Label, ProgressBar } from 'react-aria-components'
import type { BulkProgress } from '../../contract/bulk'

/** How far adding is. */
export function AddingProgress({ progress: { done, total, failed } }: { progress: BulkProgress }) {
  const share = total === 0 ? 0 : (done / total) * 100
  return (
    <ProgressBar
      value={done}
      maxValue={Math.max(1, total)}
      valueLabel={`${done} of ${total}`}
      className="flex flex-col gap-1"
    >
      <span className="flex items-baseline justify-between gap-4">
        <Label className="font-medium">Adding to the keychain</Label>
        <span className="numerals text-xs text-soft">
          {done.toLocaleString()} of {total.toLocaleString()}
          {failed > 0 && <span className="text-bad"> · {failed.toLocaleString()} failed</span>}
        </span>
      </span>
      <span className="block h-1.5 overflow-hidden rounded-full bg-sunken">
        <span className="block h-full rounded-full bg-accent" style={{ inlineSize: `${share}%` }} />
      </span>
    </ProgressBar>
  )
}
