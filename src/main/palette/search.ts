import { go, type KeysResult, type Prepared, prepare } from 'fuzzysort'
import { type FoundToken, type SearchAnswer, toPaletteToken } from '../../contract/palette'
import { Failed } from '../failed'
import { frecency, searchRank } from '../vault/frecency'
import type { Inventory } from '../vault/inventory'
import { type Listing, toToken } from '../vault/listing'
import type { TokenRecord } from '../vault/record'

/** Below this a match is letters that happen to stand in a row. From 0 to 1. */
const WORST_MATCH = 0.2
/** Tokens that are looked at in one go: a few milliseconds, also the first time, when they have to be prepared. */
const AT_A_TIME = 100
/** Milliseconds after which everything else in the process gets its turn. */
const PATIENCE = 6

type Searched = { record: TokenRecord; place: number; texts: Record<(typeof fields)[number], Prepared> }
const fields = ['label', 'tags', 'partnerId', 'appTokenId'] as const
const keys = fields.map((field) => (of: Searched) => of.texts[field])

/** Preparing a text costs more than searching it, and a record stays the same as long as nothing about it changes. */
const prepared = new WeakMap<TokenRecord, Searched['texts']>()

export type TokenSearch = {
  /**
   * The best matches, best first; without a query, the tokens in the order of the list: pins, then what is used most.
   * @throws Failed CANCELLED when another search began meanwhile
   */
  find(query: string, limit: number): Promise<SearchAnswer>
}

/**
 * Searches the tokens by letters that occur in their order: in label, tags, partner id and app-token id, each word of
 * the query on its own. Thousands of tokens take longer than a frame, so they are gone through in parts, and
 * a search that was overtaken by the next letter ends.
 *
 * @param now epoch milliseconds
 */
export function openTokenSearch(
  inventory: Pick<Inventory, 'version'>,
  listing: Pick<Listing, 'all'>,
  now: () => number = Date.now,
): TokenSearch {
  let seen = -1
  let parts: Searched[][] = []
  let round = 0

  const refresh = () => {
    if (seen === inventory.version()) return
    seen = inventory.version()
    const all = listing.all('', 'all').map(searched)
    parts = []
    for (let at = 0; at < all.length; at += AT_A_TIME) {
      parts.push(all.slice(at, at + AT_A_TIME))
    }
  }

  return {
    async find(query, limit) {
      round += 1
      const mine = round
      const wanted = query.trim()
      if (wanted === '') {
        const all = listing.all('', 'all')
        return { rows: all.slice(0, limit).map((record) => found(record, 1, {})), total: all.length }
      }
      refresh()
      const at = now()
      const rankOf = ({ obj, score }: KeysResult<Searched>) => searchRank(score, frecency(obj.record, at))
      let best: { result: KeysResult<Searched>; rank: number }[] = []
      let total = 0
      let since = performance.now()
      for (const part of parts) {
        if (performance.now() - since > PATIENCE) {
          await new Promise((next) => setImmediate(next))
          if (mine !== round) throw new Failed('CANCELLED')
          since = performance.now()
        }
        const results = go(wanted, part, { keys, limit: 0, threshold: WORST_MATCH })
        total += results.length
        best = [...best, ...results.map((result) => ({ result, rank: rankOf(result) }))]
          // equal ones stay in the order of the list
          .sort((a, b) => b.rank - a.rank || a.result.obj.place - b.result.obj.place)
          .slice(0, limit)
      }
      return {
        rows: best.map(({ result }) => found(result.obj.record, result.score, marksOf(result))),
        total,
      }
    },
  }
}

function searched(record: TokenRecord, place: number): Searched {
  const texts = prepared.get(record) ?? textsOf(record)
  prepared.set(record, texts)
  return { record, place, texts }
}

function textsOf({ label, tags, partnerId, appTokenId }: TokenRecord): Searched['texts'] {
  return {
    label: prepare(label),
    // as the row has it, which counts its marks by it
    tags: prepare(tags.join(', ')),
    partnerId: prepare(String(partnerId)),
    appTokenId: prepare(appTokenId),
  }
}

function found(record: TokenRecord, match: number, marks: FoundToken['marks']): FoundToken {
  return { token: toPaletteToken(toToken(record)), match: Math.max(0, Math.min(1, match)), marks }
}

function marksOf(result: KeysResult<Searched>): FoundToken['marks'] {
  const marks: FoundToken['marks'] = {}
  for (const [n, key] of fields.entries()) {
    const places = result[n]?.indexes
    if (places && places.length > 0) marks[key] = [...places].sort((a, b) => a - b)
  }
  return marks
}
