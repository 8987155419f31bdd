import { type AccountChoice, MAX_TOLD } from '../../../contract/account'
import type { TokenRecord } from '../../vault/record'
import { labelOf } from '../../vault/vault'

/**
 * The accounts that tokens are held of, each with those tokens that give ADMIN sessions or may give one. Every word of
 * the query has to occur in the partner id, the service URL or a label.
 */
export function accountChoices(
  records: readonly TokenRecord[],
  query: string,
  offset: number,
  limit: number,
): { rows: AccountChoice[]; total: number } {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const accounts = new Map<string, TokenRecord[]>()
  for (const record of records) {
    const key = `${record.serviceUrl} ${record.partnerId}`
    const of = accounts.get(key)
    if (of) of.push(record)
    else accounts.set(key, [record])
  }
  const found = [...accounts.values()].filter((of) => {
    const text = of.map(({ label, appTokenId }) => `${label} ${appTokenId}`).join(' ')
    const all = `${of[0]?.serviceUrl} ${of[0]?.partnerId} ${text}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
  const rows = found.map(choiceOf).sort((a, b) => b.held - a.held || a.partnerId - b.partnerId)
  return { rows: rows.slice(offset, offset + limit), total: rows.length }
}

function choiceOf(records: TokenRecord[]): AccountChoice {
  const [{ serviceUrl, partnerId } = { serviceUrl: '', partnerId: 0 }] = records
  const tokens = records
    .filter((record) => mayAdminister(record))
    .map(({ id, appTokenId, caps, ...record }) => ({
      id,
      appTokenId,
      label: labelOf({ ...record, appTokenId }),
      isAdmin: caps.type.source !== 'unknown' && caps.type.value === 2,
    }))
    .sort((a, b) => Number(b.isAdmin) - Number(a.isAdmin) || a.label.localeCompare(b.label))
  return {
    serviceUrl,
    partnerId,
    held: records.filter(({ standing }) => standing === undefined).length,
    tokens: tokens.slice(0, MAX_TOLD),
  }
}

/** Whether a held token gives ADMIN sessions, as far as is known, or may give one. One that leaked is not minted from. */
export function mayAdminister({ intent, standing, compromised, caps }: TokenRecord): boolean {
  const isOrdinary = intent === undefined && standing === undefined && compromised === undefined
  return isOrdinary && mayGiveAdmin(caps.type)
}

/** Whether it is known to. */
export function isAdminToken({ caps }: Pick<TokenRecord, 'caps'>): boolean {
  return caps.type.source !== 'unknown' && caps.type.value === 2
}

function mayGiveAdmin(type: TokenRecord['caps']['type']): boolean {
  return type.source === 'unknown' || type.value !== 0
}
