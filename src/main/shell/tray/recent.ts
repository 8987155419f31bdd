import type { TokenRecord } from '../../vault/record'

/**
 * The tokens used last, the latest first; those that were never used fill up what is left, pinned ones first. One pass
 * over the inventory, which may hold thousands.
 */
export function recentTokens(
  records: readonly TokenRecord[],
  count: number,
  isMeant: (record: TokenRecord) => boolean,
): TokenRecord[] {
  const chosen: TokenRecord[] = []
  for (const record of records) {
    const last = chosen[count - 1]
    if ((last && !isBefore(record, last)) || !isMeant(record)) continue
    const after = chosen.findIndex((other) => isBefore(record, other))
    chosen.splice(after < 0 ? chosen.length : after, 0, record)
    if (chosen.length > count) chosen.pop()
  }
  return chosen
}

function isBefore(one: TokenRecord, other: TokenRecord): boolean {
  const [used, otherUsed] = [one.lastUsedAt ?? 0, other.lastUsedAt ?? 0]
  return used === otherUsed ? one.pinned && !other.pinned : used > otherUsed
}
