import { Clock } from 'lucide-react'
import { clockWords } from './clockWords'

/** Beside a session: that this computer's clock and the server's differ, where they do. */
export function ClockLine({ skewMs }: { skewMs: number | undefined }) {
  const words = clockWords(skewMs)
  if (!words) return null
  return (
    <p className="flex items-start gap-1 pb-1 text-2xs text-warn">
      <Clock aria-hidden size={12} className="mt-0.5 shrink-0" />
      {words.full}
    </p>
  )
}
