import type { Failure } from '../../contract/failures'
import {
  type CheckPlan,
  type CheckProgress,
  type CheckScope,
  type Health,
  type HealthOutcome,
  healthOutcomes,
  MENTIONED_SKEW,
} from '../../contract/health'
import type { Caps } from '../../contract/tokens'
import { t } from '../../strings'
import { toFailure } from '../bridge/toFailure'
import type { Journal } from '../journal/journal'
import type { Exchange } from '../sessions/exchange'
import { capsFromProbe, PROBE } from '../sessions/probe'
import type { TokenRecord } from '../vault/record'
import type { Vault } from '../vault/vault'
import { endsTheCheck, outcomeOf, saysNothing } from './classify'
import { inPools } from './pools'

/** Requests at a time to one host, and to all. */
const PER_HOST = 4
const IN_ALL = 24
/** Milliseconds between two writes of what was found, and between two tellings. */
const WRITE_EVERY = 1_000
const TELL_EVERY = 80
/** Failures of the network in a row after which a host is not asked any more. */
const GIVE_UP_AFTER = 4

export type HealthChecks = {
  plan(scope: CheckScope): CheckPlan
  /** Begins, unless a check is under way already. */
  check(scope: CheckScope): CheckProgress
  /** Begins nothing more and breaks off what is under way; what was found stays. */
  stop(): void
  progress(): CheckProgress
  /** Resolves when no check is under way. */
  over(): Promise<void>
}

/**
 * Finds out which tokens work, by the cheapest mint there is. The KS that comes back is let go of, and never ended: that
 * would stop every session of the token. What was found is kept with the tokens, a second's worth in one write.
 *
 * @param tokensOf the tokens of a scope, in the order of the list
 * @param isProduction whether people may depend on a token's account
 * @param now milliseconds
 */
export function openHealthChecks({
  vault,
  exchange,
  journal,
  tokensOf,
  isProduction,
  onProgress,
  now = Date.now,
}: {
  vault: Pick<Vault, 'record' | 'noteHealth'>
  exchange: Exchange
  journal: Pick<Journal, 'note'>
  tokensOf: (scope: CheckScope) => readonly TokenRecord[]
  isProduction: (record: TokenRecord) => boolean
  onProgress: (progress: CheckProgress) => void
  now?: () => number
}): HealthChecks {
  let progress = nothingYet()
  let running: { stop: AbortController; over: Promise<void> } | undefined
  let telling: NodeJS.Timeout | undefined

  const tell = () => {
    if (telling) return
    telling = setTimeout(() => {
      telling = undefined
      onProgress(progress)
    }, TELL_EVERY)
  }
  const become = (change: Partial<CheckProgress>) => {
    progress = { ...progress, ...change }
    tell()
  }
  const split = (scope: CheckScope) => {
    const all = tokensOf(scope)
    const checked = all.filter(canBeChecked)
    return { checked, skipped: all.length - checked.length }
  }

  const run = async (tokens: readonly TokenRecord[], signal: AbortSignal) => {
    let found: { record: TokenRecord; health: Health; caps?: Caps }[] = []
    let wroteAt = now()
    const write = async () => {
      wroteAt = now()
      const these = found
      found = []
      if (these.length > 0) await vault.noteHealth(these)
    }
    const unreachable = new Map<string, { times: number; code: Failure['code'] }>()
    const unknown = new Map<string, Failure['code']>()

    const take = async (record: TokenRecord, health: Health, caps?: Caps) => {
      found.push({ record, health, ...(caps && { caps }) })
      const { outcome, skewMs } = health
      become({
        done: progress.done + 1,
        counts: { ...progress.counts, [outcome]: progress.counts[outcome] + 1 },
        skewed: progress.skewed + (skewMs === undefined ? 0 : 1),
      })
      if (now() - wroteAt >= WRITE_EVERY) await write()
    }
    const fail = async (record: TokenRecord, failure: Failure) => {
      const outcome = outcomeOf(failure)
      const host = hostOf(record)
      if (outcome === 'unreachable') {
        const times = (unreachable.get(host)?.times ?? 0) + 1
        unreachable.set(host, { times, code: failure.code })
      } else unreachable.delete(host)
      if (outcome === 'unknown-account') unknown.set(accountOf(record), failure.code)
      await take(record, { at: now(), outcome, code: failure.code })
    }
    /** What is known already and need not be asked again. */
    const known = (record: TokenRecord): Failure['code'] | undefined => {
      const down = unreachable.get(hostOf(record))
      return down && down.times >= GIVE_UP_AFTER ? down.code : unknown.get(accountOf(record))
    }
    const checkOne = async (record: TokenRecord) => {
      const code = known(record)
      if (code) return take(record, { at: now(), outcome: outcomeOf({ code }), code })
      try {
        const { value, transport } = await exchange(record.id, PROBE, { signal })
        unreachable.delete(hostOf(record))
        const { skewMs = 0 } = transport
        const isOff = Math.abs(skewMs) > MENTIONED_SKEW
        const health: Health = { at: now(), outcome: 'works', ...(isOff && { skewMs }) }
        await take(record, health, capsFromProbe(vault.record(record.id).caps, value, record.appTokenId))
      } catch (error) {
        const failure = toFailure(error, 'health.check')
        if (endsTheCheck(failure)) throw error
        if (saysNothing(failure)) become({ skipped: progress.skipped + (signal.aborted ? 0 : 1) })
        else await fail(record, failure)
      }
    }

    const limits = { each: PER_HOST, all: IN_ALL }
    try {
      await inPools(tokens, hostOf, limits, checkOne, signal)
      await write()
      become({ state: signal.aborted ? 'stopped' : 'done' })
    } catch (error) {
      // what was found before counts all the same
      await write().catch(() => {})
      become({ state: 'failed', failure: toFailure(error, 'health.check') })
    }
    const { done, counts, failure } = progress
    journal.note({
      event: 'health.checked',
      ...(tokens.length === 1 && tokens[0] && { tokenId: tokens[0].id, appTokenId: tokens[0].appTokenId }),
      ...(failure && { failure: failure.code }),
      note: `${t('main.journal.healthChecked', { count: done })} ${t('main.journal.healthWorks', { count: counts.works })}`,
    })
  }

  return {
    plan(scope) {
      const { checked, skipped } = split(scope)
      return {
        total: checked.length,
        accounts: new Set(checked.map(accountOf)).size,
        hosts: new Set(checked.map(hostOf)).size,
        skipped,
        adminInProduction: checked.filter((record) => forcesAdmin(record) && isProduction(record)).length,
      }
    },
    check(scope) {
      if (running) return progress
      const { checked, skipped } = split(scope)
      const stop = new AbortController()
      progress = { ...nothingYet(), state: 'running', of: checked.length, skipped }
      tell()
      const over = run(checked, stop.signal).finally(() => {
        running = undefined
      })
      running = { stop, over }
      return progress
    },
    stop: () => running?.stop.abort(),
    progress: () => progress,
    over: async () => running?.over,
  }
}

function nothingYet(): CheckProgress {
  const counts = Object.fromEntries(healthOutcomes.map((outcome) => [outcome, 0]))
  return {
    state: 'idle',
    done: 0,
    of: 0,
    skipped: 0,
    counts: counts as Record<HealthOutcome, number>,
    skewed: 0,
  }
}

/** A leaked token is not minted from, and one with an unfinished change cannot be. */
function canBeChecked({ intent, compromised }: TokenRecord): boolean {
  return intent === undefined && compromised === undefined
}

function forcesAdmin({ caps: { type } }: TokenRecord): boolean {
  return type.source !== 'unknown' && type.value === 2
}

function hostOf({ serviceUrl }: TokenRecord): string {
  return serviceUrl
}

function accountOf({ serviceUrl, partnerId }: TokenRecord): string {
  return `${serviceUrl} ${partnerId}`
}
