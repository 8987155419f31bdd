import { randomUUID } from 'node:crypto'
import {
  BULK_KEPT_FOR,
  type BulkBatch,
  type BulkRow,
  type BulkShared,
  type BulkStanding,
  type BulkView,
} from '../../contract/bulk'
import { Failed } from '../failed'
import type { Inventory } from '../vault/inventory'
import { type AddingServices, addDue } from './adding'
import { type Batch, summarize } from './batch'
import { environmentShown } from './environments'
import { type JudgedRow, judge, viewOf } from './judge'
import type { Reading } from './reading/found'

export type BulkBatches = {
  /** Keeps what was read, in the place of what was read before. @throws Failed BULK_BUSY */
  stage(reading: Reading & { file?: string }): BulkBatch
  /** A window of the rows. @throws Failed BULK_EXPIRED, as all that take an id */
  rows(id: string, view: BulkView, offset: number, limit: number): { rows: BulkRow[]; total: number }
  /** Fills in what the source left out. @throws Failed BULK_BUSY while tokens are being added */
  share(id: string, shared: BulkShared): BulkBatch
  /**
   * Says whether the secret of a held token is to be replaced by that of a row, or of all such rows.
   * @param line of the row; all where it is absent
   * @throws Failed BULK_BUSY
   */
  replace(id: string, line: number | undefined, replaces: boolean): BulkBatch
  /**
   * Adds what is ready and tries again what failed, to the end or until it is stopped; what became of each row is in the
   * rows. @throws Failed BULK_BUSY
   */
  add(id: string): Promise<BulkBatch>
  /** Ends adding after the token that is being added. */
  stop(id: string): void
  /** Forgets what was read, and ends adding it. */
  discard(id: string): void
  /** Forgets everything, when the page is gone. */
  discardAll(): void
  /** @throws Failed BULK_BUSY while tokens are being added */
  mustBeIdle(): void
}

type Services = AddingServices & {
  inventory: Pick<Inventory, 'all' | 'version'>
  /** told what came of a try, where it came to anything */
  onAdded?: (batch: BulkBatch, since: { added: number; replaced: number }) => void
}

/** A batch that is held: when it is forgotten, and how its rows were judged last. */
type HeldBatch = Batch & {
  expiry?: NodeJS.Timeout
  judged?: { rows: JudgedRow[]; of: number; views: Map<BulkView, JudgedRow[]> }
}

/**
 * Holds the tokens that were read and not added yet, secrets included, so that the page can speak of them by an id. One
 * batch at a time, in memory only, for a quarter of an hour.
 *
 * @param lifetime milliseconds
 */
export function openBulkBatches(services: Services, lifetime = BULK_KEPT_FOR): BulkBatches {
  const { inventory, environments } = services
  let current: HeldBatch | undefined

  const forget = (batch: HeldBatch) => {
    batch.adding?.abort()
    clearTimeout(batch.expiry)
    if (current === batch) current = undefined
  }
  const keep = (batch: HeldBatch) => {
    clearTimeout(batch.expiry)
    batch.expiry = setTimeout(() => forget(batch), lifetime)
  }
  const find = (id: string): HeldBatch => {
    if (current?.id !== id) throw new Failed('BULK_EXPIRED')
    return current
  }
  const mustBeIdle = () => {
    if (current?.adding) throw new Failed('BULK_BUSY')
  }
  const judged = (batch: HeldBatch) => {
    // while tokens are being added, the inventory holds some that are not settled: it is looked at between the chunks
    const isFresh = batch.judged && (batch.adding || batch.judged.of === inventory.version())
    if (!isFresh) {
      const rows = judge(batch.rows, batch.shared, inventory.all())
      batch.judged = { rows, of: inventory.version(), views: new Map() }
    }
    return batch.judged ?? { rows: [], of: 0, views: new Map<BulkView, JudgedRow[]>() }
  }
  const judgeAnew = (batch: HeldBatch) => {
    delete batch.judged
    return judged(batch).rows
  }

  return {
    mustBeIdle,
    stage({ tokens, ...reading }) {
      mustBeIdle()
      if (current) forget(current)
      const batch: HeldBatch = {
        id: randomUUID(),
        reading,
        rows: tokens.map((found) => ({ found })),
        shared: { partnerId: '', serviceUrl: '', hashType: 'SHA256', tags: [], everywhere: [] },
      }
      current = batch
      keep(batch)
      return summarize(batch, judged(batch).rows)
    },
    rows(id, view, offset, limit) {
      const { rows, views } = judged(find(id))
      const shown = views.get(view) ?? rows.filter(({ standing }) => viewsOf[view](standing))
      views.set(view, shown)
      const window = shown.slice(offset, offset + limit)
      // which goes through the whole inventory: only for a source that says any
      const suggest = window.some(({ staged }) => staged.found.environment)
        ? environments.suggestions()
        : () => undefined
      const rowOf = (row: JudgedRow): BulkRow => {
        const environment = environmentShown(environments, row, suggest)
        return { ...viewOf(row), ...(environment && { environment }) }
      }
      return { rows: window.map(rowOf), total: shown.length }
    },
    share(id, shared) {
      const batch = find(id)
      if (batch.adding) throw new Failed('BULK_BUSY')
      batch.shared = shared
      return summarize(batch, judgeAnew(batch))
    },
    replace(id, line, replaces) {
      const batch = find(id)
      if (batch.adding) throw new Failed('BULK_BUSY')
      for (const { staged, standing, replacing } of judged(batch).rows) {
        const isOpen = standing === 'differs' || replacing !== undefined
        if (isOpen && (line === undefined || staged.found.line === line)) staged.replaces = replaces
      }
      return summarize(batch, judgeAnew(batch))
    },
    async add(id) {
      const batch = find(id)
      if (batch.adding) throw new Failed('BULK_BUSY')
      const before = summarize(batch, judged(batch).rows).counts
      clearTimeout(batch.expiry)
      batch.adding = new AbortController()
      delete batch.ended
      try {
        const ended = await addDue(batch, services, () => judgeAnew(batch), batch.adding.signal)
        if (ended) batch.ended = ended
      } finally {
        delete batch.adding
        if (current === batch) keep(batch)
      }
      const after = summarize(batch, judgeAnew(batch))
      const since = {
        added: after.counts.added - before.added,
        replaced: after.counts.replaced - before.replaced,
      }
      if (since.added + since.replaced > 0) services.onAdded?.(after, since)
      return after
    },
    stop: (id) => find(id).adding?.abort(),
    discard(id) {
      if (current?.id === id) forget(current)
    },
    discardAll() {
      if (current) forget(current)
    },
  }
}

const viewsOf: Record<BulkView, (standing: BulkStanding) => boolean> = {
  all: () => true,
  new: (standing) => standing === 'ready' || standing === 'incomplete',
  duplicates: (standing) => standing === 'held' || standing === 'repeated',
  problems: (standing) => standing === 'wrong' || standing === 'failed',
  differing: (standing) => standing === 'differs',
  added: (standing) => standing === 'added' || standing === 'replaced',
}
