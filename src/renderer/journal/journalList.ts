import { MAX_WINDOW } from '../../contract/channels'
import type { Failure } from '../../contract/failures'
import type { JournalFilter, JournalRow } from '../../contract/journal'
import type { PageApi } from '../../contract/pageApi'
import { createSight } from '../bridge/sight'
import { createStore, type Store } from '../bridge/store'

/** Milliseconds. Long enough to skip the letters of a fast typist, too short to notice. */
const DEBOUNCE = 120

/** One window of the rows that match a filter, newest first: the only ones that the page holds. */
export type JournalList = {
  rows: readonly JournalRow[]
  /** the place of the first of `rows` among all that match */
  offset: number
  /** all rows that match, in the window or not */
  total: number
  /** every row of the journal */
  all: number
  /** the filter that `rows` answer; absent until the first answer */
  filter?: JournalFilter
  failure?: Failure
}

export type JournalListStore = Store<JournalList> & {
  /** looks for what a filter says, when the typing pauses */
  look(filter: JournalFilter): void
  /** looks again, for instance after a failure */
  again(): void
  /** says which rows are in sight, so that the window follows them; `last` is exclusive */
  show(first: number, last: number): void
  /** follows the journal until the function it returns is called */
  follow(): () => void
}

/** The journal's rows as one window around what is in sight. They stay until the next answer is there. */
export function openJournalList(api: {
  journal: Pick<PageApi['journal'], 'list'>
  on: Pick<PageApi['on'], 'journalChanged'>
}): JournalListStore {
  const store = createStore<JournalList>({ rows: [], offset: 0, total: 0, all: 0 })
  let asked: JournalFilter | undefined
  const sight = createSight()
  let round = 0
  let loading = false
  let stale = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const load = async (filter: JournalFilter, offset: number): Promise<void> => {
    round += 1
    const mine = round
    asked = filter
    loading = true
    stale = false
    const result = await api.journal.list({ filter, offset, limit: MAX_WINDOW })
    if (mine !== round) return
    loading = false
    if (result.ok) store.set({ ...result.value, offset, filter })
    // a search that another one has overtaken: that one's answer is on its way
    else if (result.failure.code !== 'CANCELLED') {
      store.set((now) => ({ ...now, filter, failure: result.failure }))
      return
    }
    if (stale) refresh()
    else if (!sight.isCovered(store.get())) void load(filter, sight.centred(store.get().total))
  }
  const refresh = () => {
    if (asked === undefined) return
    // what comes in quick succession is fetched together
    if (loading) stale = true
    else void load(asked, store.get().filter === asked ? store.get().offset : 0)
  }

  return {
    ...store,
    look(filter) {
      clearTimeout(timer)
      const start = () => {
        sight.toTop()
        void load(filter, 0)
      }
      if (asked !== undefined && filter.text !== asked.text) timer = setTimeout(start, DEBOUNCE)
      else start()
    },
    again: refresh,
    show(first, last) {
      sight.show(first, last)
      const { filter, total } = store.get()
      if (filter && filter === asked && !loading && !sight.isCovered(store.get()))
        void load(filter, sight.centred(total))
    },
    follow() {
      const end = api.on.journalChanged(refresh)
      refresh()
      return () => {
        end()
        clearTimeout(timer)
      }
    },
  }
}
