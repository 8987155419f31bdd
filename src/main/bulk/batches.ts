import { randomUUID } from 'node:crypto'
import {
  BULK_KEPT_FOR,
  type BulkBatch,
  type BulkProgress,
  type BulkRow,
  type BulkShared,
  type BulkStanding,
  type BulkView,
  bulkStandings,
} from '../../contract/bulk'
import type { Failure } from '../../contract/failures'
import { PRACTICE_SERVICE_URL } from '../../contract/tokens'
import { regions } from '../../kaltura/regions'
import { Failed } from '../failed'
import { tokenFacts } from '../journal/facts'
import type { Noting } from '../journal/noted'
import type { Environments } from '../settings/environments'
import type { ForeignEnvironment } from '../settings/foreignEnvironment'
import type { Inventory } from '../vault/inventory'
import { refusesAll } from '../vault/keychainRefusals'
import type { Vault } from '../vault/vault'
import { checkShared, failureOf, type JudgedRow, judge, type StagedRow, tokenOf, viewOf } from './judge'
import type { Reading } from './reading/found'

/** Tokens that share two writes of the inventory. */
const CHUNK = 100
/** Milliseconds between two tellings of how far it is. */
const PROGRESS_EVERY = 100
/** Servers that are asked about in one go; tokens of further ones wait for the next try. */
const MAX_HOSTS = 10

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

type Services = {
  vault: Pick<Vault, 'addMany' | 'replaceSecret' | 'markLeaked' | 'settle'>
  inventory: Pick<Inventory, 'all' | 'version'>
  /** a new token goes where the others of its account are */
  environments: Pick<Environments, 'suggestions' | 'of' | 'place' | 'make'>
  /** asks a person about a host that no token was kept for yet */
  confirmHost: (serviceUrl: string) => Promise<void>
  onProgress: (progress: BulkProgress) => void
  /** told that there are more environments than before */
  onEnvironments?: () => void
  /** told what came of a try, where it came to anything */
  onAdded?: (batch: BulkBatch, since: { added: number; replaced: number }) => void
  journal: Noting
}

type Batch = {
  id: string
  reading: Omit<Reading, 'tokens'> & { file?: string }
  rows: StagedRow[]
  shared: BulkShared
  /** while tokens are being added */
  adding?: AbortController
  ended?: Failure
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
  const { vault, inventory } = services
  let current: Batch | undefined

  const forget = (batch: Batch) => {
    batch.adding?.abort()
    clearTimeout(batch.expiry)
    if (current === batch) current = undefined
  }
  const keep = (batch: Batch) => {
    clearTimeout(batch.expiry)
    batch.expiry = setTimeout(() => forget(batch), lifetime)
  }
  const find = (id: string): Batch => {
    if (current?.id !== id) throw new Failed('BULK_EXPIRED')
    return current
  }
  const mustBeIdle = () => {
    if (current?.adding) throw new Failed('BULK_BUSY')
  }
  const judged = (batch: Batch) => {
    // while tokens are being added, the inventory holds some that are not settled: it is looked at between the chunks
    const isFresh = batch.judged && (batch.adding || batch.judged.of === inventory.version())
    if (!isFresh) {
      const rows = judge(batch.rows, batch.shared, inventory.all())
      batch.judged = { rows, of: inventory.version(), views: new Map() }
    }
    return batch.judged ?? { rows: [], of: 0, views: new Map<BulkView, JudgedRow[]>() }
  }
  const judgeAnew = (batch: Batch) => {
    delete batch.judged
    return judged(batch).rows
  }

  const confirmHosts = async (rows: readonly JudgedRow[], signal: AbortSignal): Promise<JudgedRow[]> => {
    const refused = new Map<string, Failure>()
    let asked = 0
    for (const url of new Set(
      rows.flatMap(({ serviceUrl }) => (serviceUrl === undefined ? [] : [serviceUrl])),
    )) {
      if (signal.aborted) return []
      try {
        if (url === PRACTICE_SERVICE_URL) continue
        if (!regions.some((region) => region.url === url)) asked++
        if (asked > MAX_HOSTS) throw new Failed('HOST_NOT_CONFIRMED', { field: 'serviceUrl' })
        await services.confirmHost(url)
      } catch (error) {
        refused.set(url, failureOf(error))
      }
    }
    return rows.filter(({ staged, serviceUrl }) => {
      const failure = serviceUrl === undefined ? undefined : refused.get(serviceUrl)
      if (failure) staged.outcome = { end: 'failed', failure }
      return failure === undefined
    })
  }

  /** Where a new token goes: where the others of its account are, or where it was before. What is not there yet is made. */
  const environmentIdOf = (
    { serviceUrl, partnerId }: { serviceUrl: string; partnerId: number },
    from: ForeignEnvironment | undefined,
    suggest: ReturnType<Environments['suggestions']>,
  ): string | undefined => {
    const suggested = suggest({ serviceUrl, partnerId })
    const place = from ? services.environments.place(from, suggested) : suggested && { id: suggested }
    if (!place) return undefined
    if ('id' in place) return place.id
    const { id } = services.environments.make(place.make)
    services.onEnvironments?.()
    return id
  }
  /** The same for looking at it beforehand. */
  const environmentShown = (
    { staged, standing, serviceUrl, partnerId }: JudgedRow,
    suggest: ReturnType<Environments['suggestions']>,
  ): BulkRow['environment'] => {
    const from = staged.found.environment
    const isToCome = standing === 'ready' || standing === 'failed'
    if (!from || !isToCome || serviceUrl === undefined || partnerId === undefined) return undefined
    const place = services.environments.place(from, suggest({ serviceUrl, partnerId }))
    if (!place) return undefined
    if ('make' in place) return { name: place.make.name, production: place.make.production, isNew: true }
    const environment = services.environments.of({ environmentId: place.id })
    return environment && { name: environment.name, production: environment.production, isNew: false }
  }

  const addAll = async (batch: Batch, signal: AbortSignal): Promise<void> => {
    // what a silent keychain left open may have come to its end meanwhile
    const isOpen = batch.rows.some(({ outcome }) => outcome?.end === 'failed')
    if (isOpen) await vault.settle().catch(() => {})
    const tried = judgeAnew(batch).filter(({ isDue }) => isDue)
    for (const { staged } of tried) delete staged.outcome
    const progress = { id: batch.id, done: 0, total: tried.length, failed: 0 }
    let told = 0
    const tell = () => {
      told = performance.now()
      services.onProgress({ ...progress })
    }
    tell()
    const todo = await confirmHosts(tried, signal)
    const environmentFor = services.environments.suggestions()
    progress.failed = progress.done = tried.length - todo.length
    const toAdd = todo.filter(({ replacing }) => replacing === undefined)
    for (let n = 0; n < toAdd.length && !signal.aborted; n += CHUNK) {
      const chunk = toAdd.slice(n, n + CHUNK).flatMap((row) => {
        const due = tokenOf(row, batch.shared)
        if (!due) return []
        const environmentId = environmentIdOf(due.token, row.staged.found.environment, environmentFor)
        const token = { ...due.token, ...(environmentId !== undefined && { environmentId }) }
        return [{ ...due, staged: row.staged, token }]
      })
      const outcomes = await vault.addMany(chunk, {
        signal,
        onEnd: () => {
          progress.done++
          if (performance.now() - told > PROGRESS_EVERY) tell()
        },
      })
      let refusal: Failure | undefined
      for (const [at, outcome] of outcomes.entries()) {
        const staged = chunk[at]?.staged
        if (!staged) continue
        if (outcome.end === 'added') {
          staged.outcome = { end: 'added' }
          services.journal.note({
            event: 'token.added',
            ...tokenFacts(outcome.record, services.environments),
          })
          delete staged.found.secret
        } else if (outcome.end === 'failed') {
          progress.failed++
          const { failure } = outcome.failure
          staged.outcome = { end: 'failed', failure, ...(outcome.id && { recordId: outcome.id }) }
        } else refusal ??= outcome.failure?.failure
      }
      judgeAnew(batch)
      tell()
      if (refusal) {
        batch.ended = refusal
        return
      }
    }
    for (const { staged, replacing } of todo) {
      const { secret } = staged.found
      if (replacing === undefined || secret === undefined || signal.aborted) continue
      try {
        const record = await vault.replaceSecret(replacing, secret)
        if (staged.found.leakedAt !== undefined) await vault.markLeaked(replacing, true)
        services.journal.note({ event: 'token.secretReplaced', ...tokenFacts(record, services.environments) })
        staged.outcome = { end: 'replaced' }
        delete staged.found.secret
      } catch (error) {
        progress.failed++
        const failure = failureOf(error)
        staged.outcome = { end: 'failed', failure }
        if (refusesAll(error)) batch.ended = failure
      }
      progress.done++
      if (performance.now() - told > PROGRESS_EVERY) tell()
      if (batch.ended) return
    }
    tell()
    if (signal.aborted) batch.ended = { code: 'CANCELLED' }
  }

  return {
    mustBeIdle,
    stage({ tokens, ...reading }) {
      mustBeIdle()
      if (current) forget(current)
      const batch: Batch = {
        id: randomUUID(),
        reading,
        rows: tokens.map((found) => ({ found })),
        shared: { partnerId: '', serviceUrl: '', hashType: 'SHA256', tags: [], everywhere: [] },
      }
      current = batch
      keep(batch)
      return summary(batch, judged(batch).rows)
    },
    rows(id, view, offset, limit) {
      const { rows, views } = judged(find(id))
      const shown = views.get(view) ?? rows.filter(({ standing }) => viewsOf[view](standing))
      views.set(view, shown)
      const window = shown.slice(offset, offset + limit)
      // which goes through the whole inventory: only for a source that says any
      const suggest = window.some(({ staged }) => staged.found.environment)
        ? services.environments.suggestions()
        : () => undefined
      const rowOf = (row: JudgedRow): BulkRow => {
        const environment = environmentShown(row, suggest)
        return { ...viewOf(row), ...(environment && { environment }) }
      }
      return { rows: window.map(rowOf), total: shown.length }
    },
    share(id, shared) {
      const batch = find(id)
      if (batch.adding) throw new Failed('BULK_BUSY')
      batch.shared = shared
      return summary(batch, judgeAnew(batch))
    },
    replace(id, line, replaces) {
      const batch = find(id)
      if (batch.adding) throw new Failed('BULK_BUSY')
      for (const { staged, standing, replacing } of judged(batch).rows) {
        const isOpen = standing === 'differs' || replacing !== undefined
        if (isOpen && (line === undefined || staged.found.line === line)) staged.replaces = replaces
      }
      return summary(batch, judgeAnew(batch))
    },
    async add(id) {
      const batch = find(id)
      if (batch.adding) throw new Failed('BULK_BUSY')
      const before = summary(batch, judged(batch).rows).counts
      clearTimeout(batch.expiry)
      batch.adding = new AbortController()
      delete batch.ended
      try {
        await addAll(batch, batch.adding.signal)
      } finally {
        delete batch.adding
        if (current === batch) keep(batch)
      }
      const after = summary(batch, judgeAnew(batch))
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

function summary(batch: Batch, judged: readonly JudgedRow[]): BulkBatch {
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
