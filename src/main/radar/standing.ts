import type { TokenFilter } from '../../contract/health'
import type { TokenRecord } from '../vault/record'

const DAY = 24 * 3600 * 1000

/** When a token ends, as declared or learned; epoch milliseconds. Nothing where it never ends or that is not known. */
export function endOf({ caps: { expiry } }: Pick<TokenRecord, 'caps'>): number | undefined {
  return expiry.source === 'unknown' || expiry.value === null ? undefined : expiry.value * 1000
}

/** Whether a token ends within so many days. One that has ended, or leaked, is trouble instead. */
export function isExpiring(record: TokenRecord, now: number, days: number): boolean {
  const end = endOf(record)
  return end !== undefined && end > now && end <= now + days * DAY && record.compromised === undefined
}

/** Whether a token does not work as far as is known: it leaked, has ended, or failed its last check. */
export function isTrouble(record: TokenRecord, now: number): boolean {
  const { compromised, health } = record
  const end = endOf(record)
  return (
    compromised !== undefined ||
    (health !== undefined && health.outcome !== 'works') ||
    (end !== undefined && end <= now)
  )
}

/** Whether the list shows a token under a filter. */
export function fitsFilter(record: TokenRecord, filter: TokenFilter, now: number, days: number): boolean {
  if (filter === 'trouble') return isTrouble(record, now)
  if (filter === 'expiring') return isExpiring(record, now, days)
  return true
}
