import { Clock, Hourglass } from 'lucide-react'
import { formatLocale, t } from '../../strings'
import { formatDuration } from '../ui/duration'
import { Mark } from '../ui/Mark'
import { useNow } from '../ui/ticker'

const local = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium', timeStyle: 'long' })

/** The last moment that a date can hold, in seconds. */
const LAST = 8_640_000_000_000

/**
 * A moment by the clock here, by UTC, and from now.
 *
 * @param at epoch seconds
 */
export function Expiry({ at }: { at: number }) {
  const now = useNow()
  const left = at - now / 1000
  if (at > LAST) return <span>{t('inspect.expiry.beyond', { seconds: at })}</span>
  const date = new Date(at * 1000)
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
      <span>{local.format(date)}</span>
      <span dir="ltr" className="numerals font-mono text-xs text-soft">
        {date.toISOString().replace('.000', '')}
      </span>
      {left <= 0 ? (
        <Mark tone="bad" icon={Clock}>
          {t('inspect.expiry.ended', { duration: formatDuration(-left) })}
        </Mark>
      ) : (
        <Mark tone="accent" icon={Hourglass}>
          {t('inspect.expiry.left', { duration: formatDuration(left) })}
        </Mark>
      )}
    </span>
  )
}

/** Whether an expiry (epoch seconds) has passed; follows the clock. */
export function useHasPassed(at: number | undefined): boolean {
  const now = useNow()
  return at !== undefined && at * 1000 <= now
}
