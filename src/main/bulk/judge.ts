import type { BulkRow, BulkShared, BulkStanding } from '../../contract/bulk'
import type { Failure } from '../../contract/failures'
import { checkPartnerId, checkTags, MAX_TAGS } from '../../contract/inputRules'
import type { HashTypeName } from '../../contract/tokens'
import { canonicalServiceUrl } from '../accounts/serviceUrls'
import { isFailed } from '../failed'
import type { TokenRecord } from '../vault/record'
import { labelOf, type NewToken } from '../vault/vault'
import type { FoundToken } from './reading/found'

/** A row that waits to be added, and what became of it. */
export type StagedRow = {
  found: FoundToken
  /** `recordId`: the keychain may still take it, under this record */
  outcome?:
    | { end: 'added' | 'replaced'; recordId?: undefined }
    | { end: 'failed'; failure: Failure; recordId?: string }
  /** whether the secret of the token that is held is to be replaced by this one */
  replaces?: boolean
}

/** Where a row stands, with the shared fields filled in. */
export type JudgedRow = {
  staged: StagedRow
  standing: BulkStanding
  partnerId: number | undefined
  serviceUrl: string | undefined
  hashType: HashTypeName | undefined
  twin?: { line: number; sameSecret: boolean } | { label: string; sameSecret: boolean }
  /** whether it is to be added with the next try */
  isDue: boolean
  /** the record whose secret is to be replaced with the next try */
  replacing?: string
}

/** The shared fields after they were checked; what is wrong or empty is absent. */
export type CheckedShared = {
  partnerId?: number
  serviceUrl?: string
  problems: { partnerId?: Failure; serviceUrl?: Failure; tags?: Failure }
}

/** Checks the shared fields that say anything. An empty one is not wrong: it is told by the rows that lack it. */
export function checkShared({ partnerId, serviceUrl, tags }: BulkShared): CheckedShared {
  const checked: CheckedShared = { problems: {} }
  if (partnerId.trim() !== '') {
    const partner = checkPartnerId(partnerId)
    if (partner.ok) checked.partnerId = partner.value
    else checked.problems.partnerId = partner.failure
  }
  if (serviceUrl.trim() !== '') {
    try {
      checked.serviceUrl = canonicalServiceUrl(serviceUrl)
    } catch (error) {
      if (!isFailed(error)) throw error
      checked.problems.serviceUrl = error.failure
    }
  }
  const fit = checkTags(tags)
  if (!fit.ok) checked.problems.tags = fit.failure
  return checked
}

/**
 * Says of each row where it stands among the others, among the tokens held, and with the shared fields filled in. It
 * is done for all rows at each change, so it does no more than it must.
 */
export function judge(
  rows: readonly StagedRow[],
  shared: BulkShared,
  held: readonly TokenRecord[],
): JudgedRow[] {
  const values = checkShared(shared)
  const forAll = new Set(shared.everywhere)
  const heldByName = byName(held)
  const earlier = new Map<string, FoundToken>()
  return rows.map((staged): JudgedRow => {
    const { found } = staged
    if (found.problems.length > 0) {
      const { partnerId, serviceUrl, hashType } = found
      return { staged, standing: 'wrong', partnerId, serviceUrl, hashType, isDue: false }
    }
    const partnerId = choose(forAll.has('partnerId'), found.partnerId, values.partnerId)
    const serviceUrl = choose(forAll.has('serviceUrl'), found.serviceUrl, values.serviceUrl)
    const hashType = choose(forAll.has('hashType'), found.hashType, shared.hashType)
    const row = { staged, partnerId, serviceUrl, hashType, isDue: false }
    const { outcome } = staged
    const name = nameOf(serviceUrl, partnerId, found.appTokenId)
    if (outcome && outcome.end !== 'failed') {
      earlier.set(name, found)
      return { ...row, standing: outcome.end }
    }
    const record = heldByName.get(name)
    // what the keychain may still take: to add it again would make it twice
    if (outcome && record !== undefined && record.id === outcome.recordId) {
      return { ...row, standing: record.intent ? 'failed' : 'added' }
    }
    const sameSecret = record?.fingerprint === found.fingerprint
    const twin = record && { label: labelOf(record), sameSecret }
    if (twin && sameSecret) return { ...row, standing: 'held', twin }
    const first = earlier.get(name)
    if (first) {
      const isSame = first.fingerprint === found.fingerprint
      return { ...row, standing: 'repeated', twin: { line: first.line, sameSecret: isSame } }
    }
    earlier.set(name, found)
    if (record && twin) {
      if (!staged.replaces) return { ...row, standing: 'differs', twin }
      return { ...row, standing: outcome ? 'failed' : 'differs', twin, isDue: true, replacing: record.id }
    }
    if (partnerId === undefined || serviceUrl === undefined) return { ...row, standing: 'incomplete' }
    return { ...row, standing: outcome ? 'failed' : 'ready', isDue: true }
  })
}

/** The inventory hands out one and the same list until it changes: so is this kept. */
const heldByNames = new WeakMap<readonly TokenRecord[], ReadonlyMap<string, TokenRecord>>()

function byName(held: readonly TokenRecord[]): ReadonlyMap<string, TokenRecord> {
  const kept = heldByNames.get(held)
  if (kept) return kept
  const map = new Map<string, TokenRecord>()
  for (const record of held) {
    map.set(nameOf(record.serviceUrl, record.partnerId, record.appTokenId), record)
  }
  heldByNames.set(held, map)
  return map
}

/** A row as the page may see it. */
export function viewOf({ staged, standing, partnerId, serviceUrl, hashType, twin }: JudgedRow): BulkRow {
  const { found, outcome } = staged
  const isIncomplete = standing === 'incomplete'
  return {
    line: found.line,
    standing,
    label: found.label,
    ...(found.appTokenId !== undefined && { appTokenId: found.appTokenId }),
    ...(partnerId !== undefined && { partnerId }),
    ...(serviceUrl !== undefined && { serviceUrl }),
    ...(hashType !== undefined && { hashType }),
    ...(found.fingerprint !== undefined && { fingerprint: found.fingerprint }),
    declared: found.caps !== undefined,
    problems: found.problems,
    notes: found.notes,
    lacks: [
      ...(isIncomplete && partnerId === undefined ? (['partnerId'] as const) : []),
      ...(isIncomplete && serviceUrl === undefined ? (['serviceUrl'] as const) : []),
    ],
    ...(twin && { twin }),
    ...(standing === 'differs' && { replaces: staged.replaces ?? false }),
    ...(standing === 'failed' && outcome?.end === 'failed' && { failure: outcome.failure }),
  }
}

/** The token that a row becomes, and its secret; nothing where it is not to be added. */
export function tokenOf(
  { staged: { found }, partnerId, serviceUrl, hashType, isDue }: JudgedRow,
  shared: BulkShared,
): { token: NewToken; secret: string } | undefined {
  const { appTokenId, secret, caps, label, tags, presets, pinned, leakedAt } = found
  const isWhole =
    isDue &&
    appTokenId !== undefined &&
    partnerId !== undefined &&
    serviceUrl !== undefined &&
    hashType !== undefined &&
    secret !== undefined
  if (!isWhole) return undefined
  const all = checkTags([...tags, ...shared.tags].slice(0, MAX_TAGS))
  return {
    token: {
      label,
      tags: all.ok ? all.value : tags,
      serviceUrl,
      partnerId,
      appTokenId,
      hashType,
      ...(caps && { caps }),
      ...(presets && { presets }),
      ...(pinned && { pinned }),
      ...(leakedAt !== undefined && { compromised: { at: leakedAt } }),
    },
    secret,
  }
}

function choose<T>(forAll: boolean, own: T | undefined, shared: T | undefined): T | undefined {
  return forAll ? (shared ?? own) : (own ?? shared)
}

/** Rows without an account yet are told apart by their id alone: they will all get the same. */
function nameOf(
  serviceUrl: string | undefined,
  partnerId: number | undefined,
  appTokenId: string | undefined,
): string {
  return `${serviceUrl} ${partnerId} ${appTokenId}`
}
