import type { TokenFilter } from '../../contract/health'
import { defaultOf } from '../../contract/settings'
import type { Token } from '../../contract/tokens'
import { fitsFilter } from '../radar/standing'
import { useRank } from './frecency'
import type { Inventory } from './inventory'
import type { TokenRecord } from './record'

export type Listing = {
  /** One window of the tokens that match, pins first, then the most used, then by label. */
  window(query: string, offset: number, limit: number, filter?: TokenFilter): { rows: Token[]; total: number }
  /** All that match, in the order of the list. */
  all(query: string, filter: TokenFilter): readonly TokenRecord[]
}

/**
 * Searches and sorts the inventory for the page, which never gets more than a window of it. Every word of the query
 * has to occur in label, tags, partner id or app-token id. The order and the last result are kept until the
 * inventory changes, so that scrolling costs nothing.
 *
 * @param expiryDays days before its end from which a token counts as expiring
 * @param now milliseconds
 */
export function openListing(
  inventory: Inventory,
  expiryDays: () => number = () => defaultOf('tokens.expiryDays'),
  now: () => number = Date.now,
): Listing {
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  let seen = -1
  let sorted: { record: TokenRecord; text: string }[] = []
  let last: { key: string; matching: TokenRecord[] } | undefined

  const refresh = () => {
    if (seen === inventory.version()) return
    seen = inventory.version()
    last = undefined
    sorted = inventory
      .all()
      // a successor that is not proven, and what was replaced, are the rotation's
      .filter(({ standing }) => standing === undefined)
      .map((record) => ({ record, text: searchText(record), use: useRank(record) }))
      .sort(
        (a, b) =>
          Number(b.record.pinned) - Number(a.record.pinned) ||
          b.use - a.use ||
          collator.compare(a.record.label || a.record.appTokenId, b.record.label || b.record.appTokenId) ||
          (a.record.id < b.record.id ? -1 : 1),
      )
  }
  const matching = (query: string, filter: TokenFilter): TokenRecord[] => {
    const days = expiryDays()
    const at = now()
    // what expires is another one with the time, so that is kept for a minute only
    const key = filter === 'all' ? query : `${query}\n${filter} ${days} ${Math.floor(at / 60_000)}`
    if (last?.key === key) return last.matching
    const words = fold(query).split(/\s+/).filter(Boolean)
    const found = sorted.filter(
      ({ record, text }) =>
        words.every((word) => text.includes(word)) && fitsFilter(record, filter, at, days),
    )
    last = { key, matching: found.map(({ record }) => record) }
    return last.matching
  }

  return {
    window(query, offset, limit, filter = 'all') {
      refresh()
      const found = matching(query, filter)
      return { rows: found.slice(offset, offset + limit).map(toToken), total: found.length }
    },
    all(query, filter) {
      refresh()
      return matching(query, filter)
    },
  }
}

/** A record as the page sees it: without the name of the keychain entry. */
export function toToken({ entryId: _, intent, score: __, ...rest }: TokenRecord): Token {
  return { ...rest, state: intent?.kind ?? 'ready' }
}

function searchText({ label, tags, partnerId, appTokenId }: TokenRecord): string {
  return fold([label, ...tags, String(partnerId), appTokenId].join('\n'))
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
