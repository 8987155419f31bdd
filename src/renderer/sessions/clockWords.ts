import { t } from '../../strings'
import { formatDuration } from '../ui/duration'

/** Milliseconds by which the clocks have to differ before it is worth a word. */
const WORTH_A_WORD = 60_000

/**
 * What to say of a difference between the clocks; nothing where it does not matter.
 *
 * @param skewMs the server's clock minus this machine's, milliseconds
 */
export function clockWords(skewMs: number | undefined): { short: string; full: string } | undefined {
  if (skewMs === undefined || Math.abs(skewMs) < WORTH_A_WORD) return undefined
  const seconds = Math.abs(skewMs) / 1000
  // the time on the way makes seconds unsure, so minutes are as exact as it gets below an hour
  const by = formatDuration(seconds < 3600 ? Math.round(seconds / 60) * 60 : seconds)
  const side = skewMs > 0 ? 'behind' : 'ahead'
  return { short: t(`sessions.clock.short.${side}`, { by }), full: t(`sessions.clock.full.${side}`, { by }) }
}
