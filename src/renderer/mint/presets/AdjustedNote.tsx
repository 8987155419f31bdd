import { TriangleAlert, X } from 'lucide-react'
import type { Adjustment } from '../../../contract/fitRequest'
import { t } from '../../../strings'
import { IconButton } from '../../ui/IconButton'
import { adjustmentWords } from './adjustmentWords'

type AdjustedNoteProps = {
  /** what was adjusted, as a person knows it */
  title: string
  adjustments: readonly Adjustment[]
  onDismiss?: () => void
}

/** What was changed about a request because the token does not allow it, and why. */
export function AdjustedNote({ title, adjustments, onDismiss }: AdjustedNoteProps) {
  if (adjustments.length === 0) return null
  return (
    <div
      role="status"
      className="flex items-start gap-2 rounded-md border border-warn-line bg-warn-soft px-3 py-2"
    >
      <TriangleAlert aria-hidden size={15} className="mt-0.5 shrink-0 text-warn" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{title}</p>
        <ul className="mt-0.5 flex list-disc flex-col gap-0.5 ps-4 text-xs marker:text-faint">
          {adjustments.map((adjustment) => {
            const words = adjustmentWords(adjustment)
            return (
              <li key={words} className="break-words">
                {words}
              </li>
            )
          })}
        </ul>
      </div>
      {onDismiss && (
        <IconButton
          icon={X}
          label={t('mint.presets.adjusted.dismiss')}
          onPress={onDismiss}
          className="-me-1.5 -mt-0.5"
        />
      )}
    </div>
  )
}
