import { formatCountdown } from './duration'
import { useNow } from './ticker'

/** The time left until `endsAt` (epoch milliseconds), turning once a second. It is never read out by itself. */
export function Countdown({ endsAt, className = '' }: { endsAt: number; className?: string }) {
  const now = useNow()
  return (
    <span role="timer" aria-live="off" dir="ltr" className={`numerals whitespace-nowrap ${className}`}>
      {formatCountdown(endsAt - now)}
    </span>
  )
}
