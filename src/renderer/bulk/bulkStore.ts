import type { BulkBatch, BulkProgress, BulkRow, BulkShared, BulkView } from '../../contract/bulk'
import { MAX_WINDOW } from '../../contract/channels'
import type { Failure, Result } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import { createStore, type Store } from '../bridge/store'

/** Milliseconds that typing in a shared field has to pause before main judges the rows anew. */
const DEBOUNCE = 200
/** Rows that have to be there beyond what is in sight. */
const MARGIN = 30

/** Where tokens come from: a backup is a file of its own kind. */
export type BulkSource = 'clipboard' | 'file' | 'backup'

export type BulkState = {
  /** which way is under way */
  reading?: BulkSource
  batch?: BulkBatch
  /** why nothing was read, or what was read is gone */
  failure?: Failure
  /** while tokens are being added */
  progress?: BulkProgress
  /** whether adding was tried at least once */
  tried: boolean
  view: BulkView
  rows: readonly BulkRow[]
  /** the place of the first of `rows` in the view */
  offset: number
  /** all rows of the view */
  total: number
}

export type BulkStore = Store<BulkState> & {
  fromClipboard(): Promise<void>
  fromFile(): Promise<void>
  fromBackup(): Promise<void>
  look(view: BulkView): void
  /** says which rows are in sight, so that the window follows them; `last` is exclusive */
  show(first: number, last: number): void
  share(change: Partial<BulkShared>): void
  /** says whether the secret of a held token is to be replaced: of the row in that line, or of all */
  replace(line: number | undefined, replace: boolean): Promise<void>
  add(): Promise<void>
  stop(): void
  /** forgets what was read, and begins anew */
  startOver(): void
  /** listens to main until the function it returns is called, which also forgets what was read */
  open(): () => void
}

const empty: BulkState = { tried: false, view: 'all', rows: [], offset: 0, total: 0 }

/** Many tokens on their way in, as far as the page may see them: main holds them, and hands out windows of rows. */
export function openBulkStore(api: Pick<PageApi, 'bulk' | 'backup' | 'on'>): BulkStore {
  const store = createStore<BulkState>(empty)
  let sight = { first: 0, last: 0 }
  let loading = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** counts what was begun, so that an answer that comes too late is not shown */
  let round = 0

  const idOf = () => store.get().batch?.id
  const load = async (): Promise<void> => {
    const id = idOf()
    if (id === undefined) return
    loading += 1
    const mine = loading
    const { view, total } = store.get()
    const middle = Math.floor((sight.first + sight.last - MAX_WINDOW) / 2)
    const offset = Math.max(0, Math.min(middle, total - MAX_WINDOW))
    const result = await api.bulk.rows({ id, view, offset, limit: MAX_WINDOW })
    if (mine !== loading || id !== idOf()) return
    if (result.ok) store.set((now) => ({ ...now, ...result.value, offset }))
    else fail(result.failure)
    loading = 0
  }
  const fail = (failure: Failure) => {
    if (failure.code === 'BULK_EXPIRED') forget({ failure })
    else store.set((now) => ({ ...now, failure }))
  }
  const forget = (next: Partial<BulkState> = {}) => {
    clearTimeout(timer)
    round += 1
    sight = { first: 0, last: 0 }
    store.set({ ...empty, ...next })
  }
  const take = (result: Result<BulkBatch>): boolean => {
    if (result.ok) store.set(({ failure: _, ...now }) => ({ ...now, batch: result.value }))
    else fail(result.failure)
    return result.ok
  }
  const read = async (reading: BulkSource, call: Promise<Result<BulkBatch>>) => {
    round += 1
    const mine = round
    store.set({ ...empty, reading })
    const result = await call
    if (mine !== round) {
      if (result.ok) void api.bulk.discard({ id: result.value.id })
      return
    }
    const isCancelled = !result.ok && result.failure.code === 'CANCELLED'
    store.set(
      isCancelled
        ? empty
        : result.ok
          ? { ...empty, batch: result.value }
          : { ...empty, failure: result.failure },
    )
    await load()
  }
  const sendShared = async () => {
    clearTimeout(timer)
    timer = undefined
    const { batch } = store.get()
    if (!batch) return
    const result = await api.bulk.share({ id: batch.id, shared: batch.shared })
    // what was typed meanwhile is newer than what comes back
    if (result.ok && idOf() === batch.id) {
      store.set((now) => ({
        ...now,
        batch: { ...result.value, shared: now.batch?.shared ?? result.value.shared },
      }))
    } else if (!result.ok) fail(result.failure)
    await load()
  }
  const discard = () => {
    const id = idOf()
    if (id !== undefined) void api.bulk.discard({ id })
    forget()
  }

  return {
    ...store,
    fromClipboard: () => read('clipboard', api.bulk.fromClipboard({})),
    fromFile: () => read('file', api.bulk.fromFile({})),
    fromBackup: () => read('backup', api.backup.open({})),
    look(view) {
      sight = { first: 0, last: sight.last - sight.first }
      store.set((now) => ({ ...now, view, rows: [], offset: 0, total: 0 }))
      void load()
    },
    show(first, last) {
      sight = { first, last }
      const { rows, offset, total } = store.get()
      const isThere =
        Math.max(0, first - MARGIN) >= offset && Math.min(total, last + MARGIN) <= offset + rows.length
      if (!isThere && loading === 0) void load()
    },
    share(change) {
      store.set((now) =>
        now.batch ? { ...now, batch: { ...now.batch, shared: { ...now.batch.shared, ...change } } } : now,
      )
      clearTimeout(timer)
      timer = setTimeout(() => void sendShared(), DEBOUNCE)
    },
    async replace(line, replace) {
      const id = idOf()
      if (id === undefined) return
      const result = await api.bulk.replace({ id, replace, ...(line !== undefined && { line }) })
      if (idOf() === id && take(result)) await load()
    },
    async add() {
      if (timer !== undefined) await sendShared()
      const { batch } = store.get()
      if (!batch) return
      const { ready, failed, replacing } = batch.counts
      const progress = { id: batch.id, done: 0, total: ready + failed + replacing, failed: 0 }
      store.set(({ failure: _, ...now }) => ({ ...now, progress, tried: true }))
      const result = await api.bulk.add({ id: batch.id })
      if (idOf() !== batch.id) return
      store.set(({ progress: _, ...now }) => now)
      if (take(result)) await load()
    },
    stop() {
      const id = idOf()
      if (id !== undefined) void api.bulk.stop({ id })
    },
    startOver: discard,
    open() {
      const end = api.on.bulkProgress((progress) => {
        if (progress.id !== idOf() || !store.get().progress) return
        store.set((now) => ({ ...now, progress }))
        if (loading === 0) void load()
      })
      return () => {
        end()
        discard()
      }
    },
  }
}
