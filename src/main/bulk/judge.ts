import type { BulkRow, BulkShared, BulkStanding } from '../../contract/bulk'
import type { Failure } from '../../contract/failures'
import { checkPartnerId, checkTags, MAX_TAGS } from '../../contract/inputRules'
import { canonicalServiceUrl } from '../accounts/serviceUrls'
import { Failed, isFailed } from '../failed'
import type { TokenRecord } from '../vault/record'
import { labelOf, type NewToken } from '../vault/vault'
import type { FoundToken } from './reading/found'

/** A row that waits to be added, and what became of it. */
export type StagedRow = {
  found: FoundToken
  /** `recordId`: the keychain may still take it, under this record */
  outcome?: { end: 'added' } | { end: 'failed'; failure: Failure; recordId?: string }
}

/** Where a row stands, and the token it would become. */
export type JudgedRow = { staged: StagedRow; row: BulkRow; token?: NewToken }

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

/** Says of each row where it stands among the others, among the tokens held, and with the shared fields filled in. */
export function judge(
  rows: readonly StagedRow[],
  shared: BulkShared,
  held: readonly TokenRecord[],
): JudgedRow[] {
  const values = checkShared(shared)
  const heldByName = new Map(held.map((record) => [nameOf(record), record]))
  const earlier = new Map<string, FoundToken>()
  return rows.map((staged) => {
    const { found, outcome } = staged
    const isWrong = found.problems.length > 0
    const token = isWrong ? { ...found, hashType: undefined } : filledIn(found, shared, values)
    const { appTokenId, partnerId, serviceUrl, hashType } = token
    const name = nameOf(token)
    const record = isWrong ? undefined : heldByName.get(name)
    const first = isWrong ? undefined : earlier.get(name)
    if (!isWrong && !first) earlier.set(name, found)
    const lacks = isWrong
      ? []
      : (['partnerId', 'serviceUrl'] as const).filter((field) => token[field] === undefined)
    const isOurs = outcome?.end === 'failed' && record !== undefined && record.id === outcome.recordId
    const standing: BulkStanding =
      outcome?.end === 'added' || (isOurs && record.intent === undefined)
        ? 'added'
        : isWrong
          ? 'wrong'
          : isOurs
            ? 'failed'
            : record
              ? 'held'
              : first
                ? 'repeated'
                : lacks.length > 0
                  ? 'incomplete'
                  : outcome
                    ? 'failed'
                    : 'ready'
    const twin =
      standing === 'held' && record
        ? { label: labelOf(record), sameSecret: record.fingerprint === found.fingerprint }
        : standing === 'repeated' && first
          ? { line: first.line, sameSecret: first.fingerprint === found.fingerprint }
          : undefined
    // to add what the keychain may still take would make it twice
    const canBeAdded =
      !isOurs &&
      (standing === 'ready' || standing === 'failed') &&
      appTokenId !== undefined &&
      partnerId !== undefined &&
      serviceUrl !== undefined &&
      hashType !== undefined
    return {
      staged,
      ...(canBeAdded && {
        token: {
          label: token.label,
          tags: token.tags,
          appTokenId,
          partnerId,
          serviceUrl,
          hashType,
          ...(found.caps && { caps: found.caps }),
        },
      }),
      row: {
        line: found.line,
        standing,
        label: found.label,
        ...(appTokenId !== undefined && { appTokenId }),
        ...(partnerId !== undefined && { partnerId }),
        ...(serviceUrl !== undefined && { serviceUrl }),
        ...(hashType && { hashType }),
        ...(found.fingerprint !== undefined && { fingerprint: found.fingerprint }),
        declared: found.caps !== undefined,
        problems: found.problems,
        notes: found.notes,
        lacks,
        ...(twin && { twin }),
        ...(standing === 'failed' && outcome?.end === 'failed' && { failure: outcome.failure }),
      },
    }
  })
}

function filledIn(found: FoundToken, shared: BulkShared, values: CheckedShared) {
  const { everywhere } = shared
  const chosen = <T>(
    field: BulkShared['everywhere'][number],
    own: T | undefined,
    forAll: T | undefined,
  ): T | undefined => (everywhere.includes(field) ? (forAll ?? own) : (own ?? forAll))
  const partnerId = chosen('partnerId', found.partnerId, values.partnerId)
  const serviceUrl = chosen('serviceUrl', found.serviceUrl, values.serviceUrl)
  return {
    label: found.label,
    tags: [...new Set([...found.tags, ...shared.tags])].slice(0, MAX_TAGS),
    hashType: chosen('hashType', found.hashType, shared.hashType) ?? shared.hashType,
    ...(found.appTokenId !== undefined && { appTokenId: found.appTokenId }),
    ...(partnerId !== undefined && { partnerId }),
    ...(serviceUrl !== undefined && { serviceUrl }),
  }
}

type Account = Partial<
  Record<'serviceUrl' | 'appTokenId', string | undefined> & { partnerId: number | undefined }
>

/** Rows without an account yet are told apart by their id alone: they will all get the same. */
function nameOf({ serviceUrl, partnerId, appTokenId }: Account): string {
  return [serviceUrl, partnerId, appTokenId].join('\n')
}

/** What the keychain or the disk said, in a form that the page may see. */
export function failureOf(error: unknown): Failure {
  return error instanceof Failed ? error.failure : { code: 'INTERNAL' }
}
