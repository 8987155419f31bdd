import { type BulkBatch, type BulkShared, type BulkStanding, bulkStandings } from '../../contract/bulk'
import type { Failure } from '../../contract/failures'
import { checkShared, type JudgedRow, type StagedRow } from './judge'
import type { Reading } from './reading/found'

/** What was read at once, and what became of it. */
export type Batch = {
  id: string
  /** what was read about, beside the tokens */
  reading: Omit<Reading, 'tokens'> & { file?: string }
  rows: StagedRow[]
  shared: BulkShared
  /** while tokens are being added */
  adding?: AbortController
  /** why the last try ended before its end */
  ended?: Failure
}

/** A batch as the page may see it: numbers, and what is filled in. */
export function summarize(batch: Batch, judged: readonly JudgedRow[]): BulkBatch {
  const { id, reading, rows, shared, adding, ended } = batch
  const standing = Object.fromEntries(bulkStandings.map((each) => [each, 0])) as Record<BulkStanding, number>
  for (const row of judged) standing[row.standing]++
  const usable = rows.filter(({ found }) => found.problems.length === 0)
  const stating = (field: 'partnerId' | 'serviceUrl' | 'hashType') =>
    usable.filter(({ found }) => found[field] !== undefined).length
  const stated = {
    partnerId: stating('partnerId'),
    serviceUrl: stating('serviceUrl'),
    hashType: stating('hashType'),
  }
  return {
    id,
    ...reading,
    counts: {
      total: rows.length,
      ready: standing.ready,
      incomplete: standing.incomplete,
      duplicate: standing.held + standing.repeated,
      differing: standing.differs,
      replacing: judged.filter((row) => row.standing === 'differs' && row.isDue).length,
      wrong: standing.wrong,
      failed: standing.failed,
      added: standing.added,
      replaced: standing.replaced,
      noted: rows.filter(({ found }) => found.notes.length > 0).length,
    },
    without: {
      partnerId: usable.length - stated.partnerId,
      serviceUrl: usable.length - stated.serviceUrl,
      hashType: usable.length - stated.hashType,
    },
    stated,
    shared,
    sharedProblems: checkShared(shared).problems,
    adding: adding !== undefined,
    ...(ended && { ended }),
  }
}
