import type { Token } from '../../contract/tokens'
import type { Inventory } from './inventory'
import type { TokenRecord } from './record'

const WEEK = 7 * 24 * 3600 * 1000

export type Listing = {
  /** One window of the tokens that match, pins first, then the most used, then by label. */
  window(query: string, offset: number, limit: number): { rows: Token[]; total: number }
}

/**
 * Searches and sorts the inventory for the page, which never gets more than a window of it. Every word of the query
 * has to occur in label, tags, partner id or app-token id. The order and the last result are kept until the
 * inventory changes, so that scrolling costs nothing.
 */
export function openListing(inventory: Inventory): Listing {
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  let seen = -1
  let sorted: { record: TokenRecord; text: string }[] = []
  let last: { query: string; matching: TokenRecord[] } | undefined

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
  const matching = (query: string): TokenRecord[] => {
    if (last?.query === query) return last.matching
    const words = fold(query).split(/\s+/).filter(Boolean)
    const found = sorted.filter(({ text }) => words.every((word) => text.includes(word)))
    last = { query, matching: found.map(({ record }) => record) }
    return last.matching
  }

  return {
    window(query, offset, limit) {
      refresh()
      const found = matching(query)
      return { rows: found.slice(offset, offset + limit).map(toToken), total: found.length }
    },
  }
}

/** A record as the page sees it: without the name of the keychain entry. */
export function toToken({ entryId: _, intent, score: __, ...rest }: TokenRecord): Token {
  return { ...rest, state: intent?.kind ?? 'ready' }
}

/** Orders uses that halve every week without having to know what time it is. */
function useRank({ score, lastUsedAt }: TokenRecord): number {
  return score === 0 || lastUsedAt === undefined
    ? Number.NEGATIVE_INFINITY
    : Math.log2(score) + lastUsedAt / WEEK
}

function searchText({ label, tags, partnerId, appTokenId }: TokenRecord): string {
  return fold([label, ...tags, String(partnerId), appTokenId].join('\n'))
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
