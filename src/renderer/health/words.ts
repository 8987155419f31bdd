import { type Health, type HealthOutcome, OLD_CHECK } from '../../contract/health'
import { formatDuration } from '../ui/duration'

/** What a check came to, in a few words. */
export const outcomeWords: Record<HealthOutcome, string> = {
  works: 'Works',
  'wrong-secret': 'Wrong secret or hash type',
  'secret-missing': 'Secret not in the keychain',
  'not-found': 'Not found on its account',
  inactive: 'Disabled',
  expired: 'Expired',
  'unknown-account': 'Account not known there',
  unreachable: 'Server not reached',
  refused: 'Refused by the server',
}

/** How long ago, in one unit. */
export function agoWords(at: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - at) / 1000))
  if (seconds < 60) return 'just now'
  const unit = seconds < 3600 ? 60 : seconds < 86_400 ? 3600 : 86_400
  return `${formatDuration(Math.floor(seconds / unit) * unit)} ago`
}

/** How far the server's clock is off, where that is worth a word. */
export function skewWords({ skewMs }: Pick<Health, 'skewMs'>): string | undefined {
  if (skewMs === undefined) return undefined
  const by = formatDuration(Math.round(Math.abs(skewMs) / 60_000) * 60)
  return `The server’s clock is ${by} ${skewMs > 0 ? 'ahead of' : 'behind'} this computer’s.`
}

/** Whether a check was so long ago that it says little. */
export function isOld({ at }: Pick<Health, 'at'>, now: number): boolean {
  return now - at > OLD_CHECK
}
