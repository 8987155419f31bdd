import { MAX_WINDOW } from '../../contract/channels'
import type { Failure } from '../../contract/failures'
import type { TokenFilter } from '../../contract/health'
import type { PageApi } from '../../contract/pageApi'
import type { Token } from '../../contract/tokens'
import { createSight } from '../bridge/sight'
import { createStore, type Store } from '../bridge/store'
import { inOldOrder } from './inOldOrder'

/** Milliseconds. Long enough to skip the letters of a fast typist, too short to notice. */
const DEBOUNCE = 70

/** One window of the tokens that match a query: the only rows that the page holds. */
export type TokenList = {
  rows: readonly Token[]
  /** the place of the first of `rows` among all that match */
  offset: number
  /** all rows that match, in the window or not */
  total: number
  /** the query that `rows` answer; absent until the first answer */
  query?: string
  /** the filter that `rows` answer */
  filter?: TokenFilter
  failure?: Failure
}

export type TokenListStore = Store<TokenList> & {
  /** looks for `query` when the typing pauses */
  search(query: string): void
  /** shows only what fits, from the first on */
  filterBy(filter: TokenFilter): void
  /** looks for `query` at once; answers with the list that answers it, or nothing when something else was typed since */
  settle(query: string): Promise<TokenList | undefined>
  /** says which rows are in sight, so that the window follows them; `last` is exclusive */
  show(first: number, last: number): void
  /** keeps the order as it is until it is let go, however the inventory changes */
  holdOrder(held: boolean): void
  /** follows the inventory until the function it returns is called */
  follow(): () => void
}

/**
 * The tokens that match a query, in main's order, as one window around what is in sight. The rows stay in place until
 * the next answer is there, so nothing flashes.
 */
export function openTokenList(api: {
  tokens: Pick<PageApi['tokens'], 'list' | 'get'>
  on: Pick<PageApi['on'], 'inventoryChanged'>
}): TokenListStore {
  const store = createStore<TokenList>({ rows: [], offset: 0, total: 0 })
  let typed = ''
  let filter: TokenFilter = 'all'
  let asked: string | undefined
  const sight = createSight()
  let held = false
  let stale = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let round = 0
  let latest: Promise<void> = Promise.resolve()
  let loading = false

  const load = async (query: string, offset: number, keepOrder: boolean): Promise<void> => {
    round += 1
    const mine = round
    const wanted = filter
    asked = query
    loading = true
    const result = await api.tokens.list({ query, filter, offset, limit: MAX_WINDOW })
    if (mine !== round) return
    if (!result.ok) {
      loading = false
      store.set((now) => ({ ...now, failure: result.failure }))
      return
    }
    const { rows, total } = result.value
    const now = store.get()
    const kept = keepOrder && now.query === query && now.filter === wanted && now.offset === offset
    const shown = kept ? await inOldOrder(now.rows, rows, total, api.tokens) : rows
    if (mine !== round) return
    loading = false
    store.set({ rows: shown.slice(0, MAX_WINDOW), offset, total, query, filter: wanted })
    if (!sight.isCovered(store.get())) start(query, sight.centred(total))
  }
  const start = (query: string, offset: number, keepOrder = false) => {
    latest = load(query, offset, keepOrder)
  }
  const refresh = () => {
    if (asked === undefined) return
    stale = held
    const { query, offset } = store.get()
    start(asked, query === asked ? offset : 0, held)
  }
  const ask = (query: string) => {
    clearTimeout(timer)
    if (asked === query && (loading || store.get().query === query)) return
    sight.toTop()
    start(query, 0)
  }

  return {
    ...store,
    search(query) {
      typed = query
      clearTimeout(timer)
      timer = setTimeout(() => ask(query), asked === undefined ? 0 : DEBOUNCE)
    },
    filterBy(next) {
      if (next === filter) return
      filter = next
      if (asked === undefined) return
      sight.toTop()
      start(asked, 0)
    },
    async settle(query) {
      typed = query
      ask(query)
      while (store.get().query !== query) {
        const before = latest
        await before
        if (typed !== query || (before === latest && store.get().query !== query)) return undefined
      }
      return store.get()
    },
    show(first, last) {
      sight.show(first, last)
      const { query, total } = store.get()
      if (query !== undefined && query === asked && !loading && !sight.isCovered(store.get()))
        start(query, sight.centred(total))
    },
    holdOrder(wanted) {
      held = wanted
      if (!held && stale) refresh()
    },
    follow() {
      const end = api.on.inventoryChanged(refresh)
      // what happened while nobody followed: another screen was shown
      refresh()
      return () => {
        end()
        clearTimeout(timer)
      }
    },
  }
}
