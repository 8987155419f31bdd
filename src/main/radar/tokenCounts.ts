import type { Inventory } from '../vault/inventory'
import { endOf, isExpiring, isTrouble } from './standing'

/** Milliseconds: time passing changes the counts too, but not at once. */
const GOOD_FOR = 60_000

/** Counts the tokens in trouble and those that expire soon; counted again when the inventory, the days or the hour are others. */
export function tokenCounts(
  inventory: Pick<Inventory, 'all' | 'version'>,
  days: () => number,
  now: () => number = Date.now,
): () => { trouble: number; expiring: number; firstEnd?: number } {
  let seen: { version: number; days: number; at: number } | undefined
  let counts: { trouble: number; expiring: number; firstEnd?: number } = { trouble: 0, expiring: 0 }
  return () => {
    const at = now()
    const isFresh =
      seen?.version === inventory.version() && seen.days === days() && Math.abs(at - seen.at) < GOOD_FOR
    if (isFresh) return counts
    seen = { version: inventory.version(), days: days(), at }
    const expiring = inventory.all().filter((record) => isExpiring(record, at, days()))
    const firstEnd = expiring.reduce((first, record) => Math.min(first, endOf(record) ?? first), Infinity)
    counts = {
      trouble: inventory.all().filter((record) => isTrouble(record, at)).length,
      expiring: expiring.length,
      ...(expiring.length > 0 && { firstEnd }),
    }
    return counts
  }
}
