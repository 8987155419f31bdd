import type {
  AccountFilter,
  AccountRow,
  AccountSort,
  AccountToken,
  HeldMark,
} from '../../../contract/account'
import { sortInTurns } from './sortInTurns'

const DAY = 86_400

/** The tokens of the inventory that belong to one account, by app-token id. */
export type HeldOfAccount = ReadonlyMap<string, { id: string; label: string; mark?: HeldMark }>

export type Directory = {
  put(token: AccountToken): void
  get(id: string): AccountToken | undefined
  delete(id: string): void
  /** Forgets all but these. */
  keepOnly(ids: ReadonlySet<string>): void
  size(): number
  /** Sorts ahead of {@link Directory.window}, in turns with everything else the process does. */
  prepare(sort: AccountSort): Promise<void>
  /** One window of what matches, sorted; `total` counts all that match. */
  window(
    filter: AccountFilter,
    sort: AccountSort,
    offset: number,
    limit: number,
  ): { rows: AccountRow[]; total: number }
  /** All that match. */
  ids(filter: AccountFilter): string[]
}

type Order = { by: string; version: number; sorted: Entry[] }

/** What searching and sorting need of a token, worked out once when it comes in. */
type Entry = { token: AccountToken; text: string; name: string; user: string; isOld: boolean }

/**
 * The app tokens of one account, in memory and without secrets: searched, sorted, and given out in windows. Order and
 * matches are kept until something changes, so that scrolling costs nothing.
 *
 * @param held asked for each answer: what is held here changes meanwhile
 * @param now milliseconds
 */
export function openDirectory(held: () => HeldOfAccount, now: () => number = Date.now): Directory {
  const entries = new Map<string, Entry>()
  let version = 0
  /** what came in since the last sorting */
  let fresh: Entry[] = []
  let order: Order | undefined
  let last: { key: string; held: HeldOfAccount; found: Entry[] } | undefined

  const changed = () => {
    version += 1
    last = undefined
  }
  const isCurrent = (entry: Entry) => !entry.isOld
  const outdate = (id: string) => {
    const before = entries.get(id)
    if (before) before.isOld = true
  }
  const sorted = (sort: AccountSort): Entry[] => {
    const by = `${sort.by} ${sort.descending}`
    if (order?.by === by && order.version === version) return order.sorted
    // what was in order already and what came since: much sooner sorted than everything anew
    const among = order?.by === by ? [...order.sorted, ...fresh].filter(isCurrent) : [...entries.values()]
    return become({ by, version, sorted: among.sort(inOrder(sort)) })
  }
  const become = (next: Order): Entry[] => {
    order = next
    fresh = []
    last = undefined
    return next.sorted
  }
  const matching = (among: Iterable<Entry>, filter: AccountFilter): Entry[] => {
    const words = fold(filter.text).split(/\s+/).filter(Boolean)
    const matches = matchesAll(filter, words, held(), now() / 1000)
    return [...among].filter(matches)
  }

  return {
    put(token) {
      outdate(token.id)
      const entry = entryOf(token)
      entries.set(token.id, entry)
      fresh.push(entry)
      changed()
    },
    get: (id) => entries.get(id)?.token,
    delete(id) {
      outdate(id)
      if (entries.delete(id)) changed()
    },
    keepOnly(ids) {
      for (const id of [...entries.keys()]) {
        if (ids.has(id)) continue
        outdate(id)
        entries.delete(id)
      }
      changed()
    },
    size: () => entries.size,
    async prepare(sort) {
      const by = `${sort.by} ${sort.descending}`
      if (order?.by === by) return
      const at = version
      const sorted = await sortInTurns([...entries.values()], inOrder(sort))
      // where something came in meanwhile, the window sorts for itself
      if (version === at) become({ by, version: at, sorted })
    },
    window(filter, sort, offset, limit) {
      const here = held()
      const all = sorted(sort)
      const key = JSON.stringify([filter, sort])
      if (last?.key !== key || last.held !== here) last = { key, held: here, found: matching(all, filter) }
      const { found } = last
      const rows = found.slice(offset, offset + limit).map(({ token }) => {
        const held = here.get(token.id)
        return { ...token, ...(held && { held }) }
      })
      return { rows, total: found.length }
    },
    ids: (filter) => matching(entries.values(), filter).map(({ token }) => token.id),
  }
}

function entryOf(token: AccountToken): Entry {
  const { id, description, sessionUserId, sessionPrivileges } = token
  return {
    token,
    text: fold([id, description, sessionUserId, sessionPrivileges].filter(Boolean).join('\n')),
    name: sortable(description ?? ''),
    user: sortable(sessionUserId ?? ''),
    isOld: false,
  }
}

function matchesAll(filter: AccountFilter, words: string[], held: HeldOfAccount, seconds: number) {
  const { status, expiry, type } = filter
  const wantedStatus = status === 'active' ? 2 : 1
  const wantedType = type === 'user' ? 0 : type === 'admin' ? 2 : null
  return ({ token, text }: Entry): boolean =>
    (status === 'any' || token.status === wantedStatus) &&
    (type === 'any' || token.sessionType === wantedType) &&
    (filter.held === 'any' || held.has(token.id) === (filter.held === 'held')) &&
    fitsExpiry(token.expiry, expiry, seconds) &&
    words.every((word) => text.includes(word))
}

function fitsExpiry(expiry: number | null, wanted: AccountFilter['expiry'], seconds: number): boolean {
  switch (wanted.kind) {
    case 'any':
      return true
    case 'never':
      return expiry === null
    case 'expired':
      return expiry !== null && expiry <= seconds
    case 'within':
      return expiry !== null && expiry > seconds && expiry <= seconds + wanted.days * DAY
  }
}

/** Never ends last; what is not set stands behind what is. */
const keys: Record<AccountSort['by'], (entry: Entry) => string | number> = {
  description: ({ name }) => name || '\uffff',
  status: ({ token }) => token.status,
  expiry: ({ token }) => token.expiry ?? Number.POSITIVE_INFINITY,
  user: ({ user }) => user || '\uffff',
  type: ({ token }) => token.sessionType ?? 1,
  created: ({ token }) => token.createdAt ?? 0,
}

function inOrder({ by, descending }: AccountSort): (a: Entry, b: Entry) => number {
  const key = keys[by]
  const direction = descending ? -1 : 1
  return (a, b) =>
    direction * compare(key(a), key(b)) || compare(a.name, b.name) || compare(a.token.id, b.token.id)
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Text that sorts as people expect by plain comparison: case and accents aside, numbers by their size. (A collator takes
 * ten times as long, which is too long for twenty thousand.)
 */
function sortable(text: string): string {
  return fold(text).replace(/\d+/g, (digits) => digits.padStart(12, '0'))
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
