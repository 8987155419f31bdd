import type { Environment } from '../../contract/environments'
import { isConfirmed, takesConfirmation, typeOutlook } from '../../contract/guardRails'
import type { MintRequest, SessionType, Token } from '../../contract/tokens'
import { Failed } from '../failed'

/** What an ADMIN session for administering an account is asked as, where its confirmation is decided. */
const ADMIN = { type: 2 as const }

type Known = Pick<Token, 'caps' | 'lastRequest' | 'partnerId'>

/**
 * Refuses a mint that takes a typed confirmation and came without the right one. It is asked here and not only in the
 * page, so that no way of minting goes around it.
 *
 * @throws Failed CONFIRMATION_NEEDED
 */
export function requireConfirmation(
  token: Known,
  environment: Environment | undefined,
  request: MintRequest,
  typed: string | undefined,
): void {
  if (!environment || !takesConfirmation(token, environment, request)) return
  if (isConfirmed(typed, token.partnerId, environment)) return
  throw new Failed('CONFIRMATION_NEEDED', {
    field: 'confirmation',
    params: { environment: environment.name, outlook: typeOutlook(token, request) },
  })
}

/** The name of the environment for which an ADMIN session of this token takes a typed confirmation; nothing where it does not. */
export function adminConfirmation(token: Known, environment: Environment | undefined): string | undefined {
  return takesConfirmation(token, environment, ADMIN) ? environment?.name : undefined
}

/**
 * Whether an ADMIN session came that nobody confirmed: what was known of the token said that it would be a USER
 * session, and the account has changed it since.
 *
 * @param token as it was known before the mint
 */
export function isUnexpectedAdmin(
  token: Known,
  environment: Environment | undefined,
  request: MintRequest,
  granted: SessionType,
): boolean {
  return environment?.production === true && granted === 2 && !takesConfirmation(token, environment, request)
}
