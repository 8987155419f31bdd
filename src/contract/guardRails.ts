import { type Environment, sameName } from './environments'
import type { MintRequest, Token } from './tokens'

/** Longest text of a typed confirmation that is looked at. */
export const MAX_CONFIRMATION_LENGTH = 100

/** Seconds: a KS that lives longer than this is warned of. */
export const LONG_LIFETIME = 8 * 3600
/** Seconds: the same in a production environment. */
export const LONG_PRODUCTION_LIFETIME = 3600

/** What is known beforehand of the type that a mint will give. `unknown` may turn out to be ADMIN. */
export type Outlook = 'user' | 'admin' | 'unknown'

/**
 * The type a mint will give, as far as it is known. What the token forces wins; else what is asked counts. Where it is
 * not known whether the token forces a type, a USER session is certain only when the last thing the token was asked for
 * was one too: had it come back as ADMIN, that would have been learned.
 */
export function typeOutlook(
  { caps, lastRequest }: Pick<Token, 'caps' | 'lastRequest'>,
  request: Pick<MintRequest, 'type'>,
): Outlook {
  const { type } = caps
  if (type.source !== 'unknown' && type.value !== null) return type.value === 2 ? 'admin' : 'user'
  if (request.type === 2) return 'admin'
  if (type.source !== 'unknown') return 'user'
  return lastRequest !== undefined && lastRequest.type !== 2 ? 'user' : 'unknown'
}

/** Whether a mint takes a typed confirmation: an ADMIN session, or what may become one, in a production environment. */
export function takesConfirmation(
  token: Pick<Token, 'caps' | 'lastRequest'>,
  environment: Environment | undefined,
  request: Pick<MintRequest, 'type'>,
): boolean {
  return environment?.production === true && typeOutlook(token, request) !== 'user'
}

/** Whether what was typed confirms a mint: the account's partner id, or the name of the environment. */
export function isConfirmed(typed: string | undefined, partnerId: number, environment: Environment): boolean {
  if (typed === undefined) return false
  return typed.trim() === String(partnerId) || sameName(typed, environment.name)
}
