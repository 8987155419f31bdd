import type { BulkProgress } from '../../contract/bulk'
import type { Failure } from '../../contract/failures'
import { asFailed } from '../failed'
import { tokenFacts } from '../journal/facts'
import type { Noting } from '../journal/noted'
import type { Environments } from '../settings/environments'
import { refusesAll } from '../vault/keychainRefusals'
import type { Vault } from '../vault/vault'
import type { Batch } from './batch'
import { confirmHosts } from './confirmHosts'
import { environmentIdOf } from './environments'
import { type JudgedRow, tokenOf } from './judge'

/** Tokens that share two writes of the inventory. */
const CHUNK = 100
/** Milliseconds between two tellings of how far it is. */
const PROGRESS_EVERY = 100

export type AddingServices = {
  vault: Pick<Vault, 'addMany' | 'replaceSecret' | 'markLeaked' | 'settle'>
  /** a new token goes where the others of its account are */
  environments: Pick<Environments, 'suggestions' | 'of' | 'place' | 'make'>
  /** asks a person about a host that no token was kept for yet */
  confirmHost: (serviceUrl: string) => Promise<void>
  onProgress: (progress: BulkProgress) => void
  /** told that there are more environments than before */
  onEnvironments?: () => void
  journal: Noting
}

/**
 * Adds what is due of a batch, and replaces secrets where a person said so, to the end or until it is stopped or the
 * keychain or the disk refuses altogether. What became of each row is in the rows.
 *
 * @param judgeAnew says where the rows stand by now
 * @returns why it ended before its end, if it did
 */
export async function addDue(
  batch: Batch,
  services: AddingServices,
  judgeAnew: () => JudgedRow[],
  signal: AbortSignal,
): Promise<Failure | undefined> {
  // what a silent keychain left open may have come to its end meanwhile
  const isOpen = batch.rows.some(({ outcome }) => outcome?.end === 'failed')
  if (isOpen) await services.vault.settle().catch(() => {})
  const tried = judgeAnew().filter(({ isDue }) => isDue)
  for (const { staged } of tried) delete staged.outcome
  const count = openCount(batch.id, tried.length, services.onProgress)
  count.tell()
  const todo = await confirmHosts(tried, services.confirmHost, signal)
  count.progress.failed = count.progress.done = tried.length - todo.length
  const work = { services, count, signal }
  const refusal = (await addNew(batch, todo, judgeAnew, work)) ?? (await replaceSecrets(todo, work))
  if (refusal) return refusal
  count.tell()
  return signal.aborted ? { code: 'CANCELLED' } : undefined
}

/** What both kinds of work are done with. */
type Work = { services: AddingServices; count: Count; signal: AbortSignal }

/** Adds the tokens that are not held, a chunk at a time. @returns the refusal that the rest would meet as well */
async function addNew(
  batch: Batch,
  rows: readonly JudgedRow[],
  judgeAnew: () => JudgedRow[],
  { services, count, signal }: Work,
): Promise<Failure | undefined> {
  const { vault, environments, journal, onEnvironments = () => {} } = services
  const suggest = environments.suggestions()
  const toAdd = rows.filter(({ replacing }) => replacing === undefined)
  for (let n = 0; n < toAdd.length && !signal.aborted; n += CHUNK) {
    const chunk = toAdd.slice(n, n + CHUNK).flatMap((row) => {
      const due = tokenOf(row, batch.shared)
      if (!due) return []
      const from = row.staged.found.environment
      const environmentId = environmentIdOf(environments, due.token, from, suggest, onEnvironments)
      const token = { ...due.token, ...(environmentId !== undefined && { environmentId }) }
      return [{ ...due, staged: row.staged, token }]
    })
    const outcomes = await vault.addMany(chunk, { signal, onEnd: count.next })
    let refusal: Failure | undefined
    for (const [at, outcome] of outcomes.entries()) {
      const staged = chunk[at]?.staged
      if (!staged) continue
      if (outcome.end === 'added') {
        staged.outcome = { end: 'added' }
        journal.note({ event: 'token.added', ...tokenFacts(outcome.record, environments) })
        delete staged.found.secret
      } else if (outcome.end === 'failed') {
        count.progress.failed++
        const { failure } = outcome.failure
        staged.outcome = { end: 'failed', failure, ...(outcome.id && { recordId: outcome.id }) }
      } else refusal ??= outcome.failure?.failure
    }
    judgeAnew()
    count.tell()
    if (refusal) return refusal
  }
  return undefined
}

/** Replaces secrets of held tokens, one by one. @returns the refusal that the rest would meet as well */
async function replaceSecrets(
  rows: readonly JudgedRow[],
  { services, count, signal }: Work,
): Promise<Failure | undefined> {
  const { vault, environments, journal } = services
  for (const { staged, replacing } of rows) {
    const { secret } = staged.found
    if (replacing === undefined || secret === undefined || signal.aborted) continue
    let refusal: Failure | undefined
    try {
      const record = await vault.replaceSecret(replacing, secret)
      if (staged.found.leakedAt !== undefined) await vault.markLeaked(replacing, true)
      journal.note({ event: 'token.secretReplaced', ...tokenFacts(record, environments) })
      staged.outcome = { end: 'replaced' }
      delete staged.found.secret
    } catch (error) {
      count.progress.failed++
      const { failure } = asFailed(error)
      staged.outcome = { end: 'failed', failure }
      if (refusesAll(error)) refusal = failure
    }
    count.next()
    if (refusal) return refusal
  }
  return undefined
}

type Count = { progress: BulkProgress; tell: () => void; next: () => void }

/** Counts how far it is. `tell` tells it at once, `next` counts one more and tells it now and then. */
function openCount(id: string, total: number, onProgress: (progress: BulkProgress) => void): Count {
  const progress: BulkProgress = { id, done: 0, total, failed: 0 }
  let told = 0
  const tell = () => {
    told = performance.now()
    onProgress({ ...progress })
  }
  return {
    progress,
    tell,
    next() {
      progress.done++
      if (performance.now() - told > PROGRESS_EVERY) tell()
    },
  }
}
