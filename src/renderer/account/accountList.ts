import { type AccountFilter, type AccountRow, type AccountSort, noFilter } from '../../contract/account'
import { MAX_WINDOW } from '../../contract/channels'
import type { Failure } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import { createSight } from '../bridge/sight'
import { createStore, type Store } from '../bridge/store'

/** Milliseconds. Long enough to skip the letters of a fast typist, too short to notice. */
const DEBOUNCE = 70

/** One window of the tokens that match: the only rows that the page holds. */
export type AccountList = {
  rows: readonly AccountRow[]
  /** the place of the first of `rows` among all that match */
  offset: number
  /** all that match, in the window or not */
  total: number
  filter: AccountFilter
  sort: AccountSort
  failure?: Failure
}

export type AccountListStore = Store<AccountList> & {
  /** looks for another filter; a text waits until the typing pauses */
  filter(change: Partial<AccountFilter>): void
  sort(sort: AccountSort): void
  /** says which rows are in sight, so that the window follows them; `last` is exclusive */
  show(first: number, last: number): void
  /** asks for the window again: something in the list is another */
  refresh(): void
}

/**
 * The app tokens of an open account that match a filter, as one window around what is in sight. The rows stay in place
 * until the next answer is there, so nothing flashes.
 *
 * @param id of the open account
 */
export function openAccountList(
  api: { account: Pick<PageApi['account'], 'list'> },
  id: string,
): AccountListStore {
  const store = createStore<AccountList>({
    rows: [],
    offset: 0,
    total: 0,
    filter: noFilter,
    sort: { by: 'description', descending: false },
  })
  const sight = createSight()
  let timer: ReturnType<typeof setTimeout> | undefined
  let round = 0
  let loading = false
  let stale = false

  const load = async (offset: number): Promise<void> => {
    round += 1
    const mine = round
    loading = true
    stale = false
    const { filter, sort } = store.get()
    const result = await api.account.list({ id, filter, sort, offset, limit: MAX_WINDOW })
    if (mine !== round) return
    loading = false
    if (!result.ok) {
      store.set((now) => ({ ...now, failure: result.failure }))
      return
    }
    const { rows, total } = result.value
    store.set(({ failure: _, ...now }) => ({ ...now, rows, total, offset }))
    if (stale || !sight.isCovered(store.get())) void load(sight.centred(total))
  }
  const anew = () => {
    clearTimeout(timer)
    sight.toTop()
    void load(0)
  }

  return {
    ...store,
    filter(change) {
      store.set((now) => ({ ...now, filter: { ...now.filter, ...change } }))
      clearTimeout(timer)
      timer = setTimeout(anew, change.text === undefined ? 0 : DEBOUNCE)
    },
    sort(sort) {
      store.set((now) => ({ ...now, sort }))
      anew()
    },
    show(first, last) {
      sight.show(first, last)
      if (!loading && !sight.isCovered(store.get())) void load(sight.centred(store.get().total))
    },
    refresh() {
      // an answer that is on its way may be older than the change
      if (loading) stale = true
      else void load(store.get().offset)
    },
  }
}
