import { Check, CircleAlert, CircleSlash } from 'lucide-react'
import { Button } from 'react-aria-components'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { requestLine } from './form'
import type { PastRun, Runs } from './runs'

const signs: Record<PastRun['ended'], typeof Check> = {
  answered: Check,
  failed: CircleAlert,
  cancelled: CircleSlash,
}

/** What was asked before: a press puts it into the form again. */
export function RecentRequests({ runs, onTake }: { runs: Runs; onTake: (run: PastRun) => void }) {
  const past = useStore(runs.past)
  if (past.length === 0) return null
  return (
    <section aria-labelledby="recent-title" className="flex flex-col gap-1 border-t border-line pt-3">
      <h2 id="recent-title" className="text-xs font-medium text-soft">
        {t('requests.recent.title')}
      </h2>
      <ul className="-mx-1.5 flex flex-col">
        {past.map((run) => {
          const Icon = signs[run.ended]
          return (
            <li key={run.id}>
              <Button
                onPress={() => onTake(run)}
                className="focus-ring-inset flex w-full min-w-0 items-center gap-1.5 rounded-sm px-1.5 py-0.5 text-start text-xs text-soft data-hovered:bg-hover data-hovered:text-text"
              >
                <Icon aria-hidden size={12} className="shrink-0" />
                <span dir="ltr" className="truncate">
                  {requestLine(run.request)}
                </span>
                <span className="sr-only">{t(`requests.recent.ended.${run.ended}`)}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
