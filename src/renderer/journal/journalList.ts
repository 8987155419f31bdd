import { MAX_WINDOW } from '../../contract/channels'
import type { Failure } from '../../contract/failures'
import type { JournalFilter, JournalRow } from '../../contract/journal'
import type { PageApi } from '../../contract/pageApi'
import { createStore, type Store } from '../bridge/store'

/** Milliseconds. Long enough to skip the letters of a fast typist, too short to notice. */
const DEBOUNCE = 120
/** Rows that have to be there above and below what is in sight; with fewer, the next window is fetched. */
const MARGIN = 30

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
  let sight = { first: 0, last: 0 }
  let round = 0
  let loading = false
  let stale = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const centred = (total: number) =>
    Math.max(0, Math.min(Math.floor((sight.first + sight.last - MAX_WINDOW) / 2), total - MAX_WINDOW))
  const covered = () => {
    const { offset, rows, total } = store.get()
    const from = Math.max(0, sight.first - MARGIN)
    const to = Math.min(total, sight.last + MARGIN)
    return (from >= offset && to <= offset + rows.length) || centred(total) === offset
  }

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
    else if (!covered()) void load(filter, centred(store.get().total))
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
        sight = { first: 0, last: sight.last - sight.first }
        void load(filter, 0)
      }
      if (asked !== undefined && filter.text !== asked.text) timer = setTimeout(start, DEBOUNCE)
      else start()
    },
    again: refresh,
    show(first, last) {
      sight = { first, last }
      const { filter, total } = store.get()
      if (filter && filter === asked && !loading && !covered()) void load(filter, centred(total))
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
