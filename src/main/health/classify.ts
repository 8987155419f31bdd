import type { Failure } from '../../contract/failures'
import type { HealthOutcome } from '../../contract/health'

const outcomes: Partial<Record<Failure['code'], HealthOutcome>> = {
  INVALID_APP_TOKEN_HASH: 'wrong-secret',
  SECRET_MISMATCH: 'wrong-secret',
  SECRET_MISSING: 'secret-missing',
  APP_TOKEN_ID_NOT_FOUND: 'not-found',
  APP_TOKEN_NOT_ACTIVE: 'inactive',
  APP_TOKEN_EXPIRED: 'expired',
  INVALID_WIDGET_ID: 'unknown-account',
  DNS_FAILED: 'unreachable',
  CONNECTION_REFUSED: 'unreachable',
  CONNECTION_RESET: 'unreachable',
  TLS_FAILED: 'unreachable',
  PROXY_FAILED: 'unreachable',
  NETWORK_FAILED: 'unreachable',
  OFFLINE: 'unreachable',
  TIMEOUT: 'unreachable',
  REDIRECT_REFUSED: 'unreachable',
  HTTP_STATUS: 'unreachable',
  ANSWER_TOO_LARGE: 'unreachable',
  ANSWER_NOT_JSON: 'unreachable',
}

/** What a failed mint says about a token; `refused` for what is neither about the token nor about the way there. */
export function outcomeOf({ code }: Failure): HealthOutcome {
  return outcomes[code] ?? 'refused'
}

/** Whether a failure would meet every further token just as well: then asking on makes no sense. */
export function endsTheCheck({ code }: Failure): boolean {
  return [
    'KEYCHAIN_MISSING',
    'KEYCHAIN_WAITING',
    'KEYCHAIN_LOCKED',
    'KEYCHAIN_DENIED',
    'KEYCHAIN_FAILED',
    'LOOPBACK_ONLY',
  ].includes(code)
}

/** Whether a failure says nothing about a token: it is changed, leaked or gone meanwhile, or nobody waits any more. */
export function saysNothing({ code }: Failure): boolean {
  return ['CANCELLED', 'TOKEN_NOT_READY', 'TOKEN_NOT_HELD', 'TOKEN_COMPROMISED', 'INTERNAL'].includes(code)
}
