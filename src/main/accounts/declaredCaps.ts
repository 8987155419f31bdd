import type { Caps } from '../../contract/tokens'
import type { AppToken } from '../../kaltura'

type Limits = Pick<
  AppToken,
  'sessionDuration' | 'expiry' | 'sessionType' | 'sessionUserId' | 'sessionPrivileges'
>

/** The limits of an app token as its account itself states them. */
export function declaredCaps(token: Limits): Caps {
  const declared = <T>(value: T | null) => ({ source: 'declared' as const, value })
  return {
    duration: declared(token.sessionDuration),
    expiry: declared(token.expiry),
    type: declared(token.sessionType),
    userId: declared(token.sessionUserId),
    privileges: declared(token.sessionPrivileges),
  }
}
