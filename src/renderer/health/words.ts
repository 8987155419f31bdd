import { type Health, OLD_CHECK } from '../../contract/health'
import { t } from '../../strings'
import { formatDuration } from '../ui/duration'

/** How long ago, in one unit. */
export function agoWords(at: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - at) / 1000))
  if (seconds < 60) return t('health.justNow')
  const unit = seconds < 3600 ? 60 : seconds < 86_400 ? 3600 : 86_400
  return t('health.ago', { time: formatDuration(Math.floor(seconds / unit) * unit) })
}

/** How far the server's clock is off, where that is worth a word. */
export function skewWords({ skewMs }: Pick<Health, 'skewMs'>): string | undefined {
  if (skewMs === undefined) return undefined
  const time = formatDuration(Math.round(Math.abs(skewMs) / 60_000) * 60)
  return t(skewMs > 0 ? 'health.clockAhead' : 'health.clockBehind', { time })
}

/** Whether a check was so long ago that it says little. */
export function isOld({ at }: Pick<Health, 'at'>, now: number): boolean {
  return now - at > OLD_CHECK
}
