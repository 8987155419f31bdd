import { grantedPrivileges, tokenHash } from '../../../kaltura'
import { apiObject } from '../../answer/value'
import { ApiException } from '../../apiException'
import { sealKs } from '../../session/sealKs'
import type { StoredAppToken } from '../../state'
import type { SessionAction } from '../action'
import { findAppToken } from './findAppToken'

/**
 * `appToken.startSession`. The order of its refusals is the server's: unknown, not active, wrong hash, and
 * only then expired. What the token fixes wins without a word over what was asked.
 */
export const appTokenStartSession: SessionAction = {
  access: ['BASE_USER_SESSION_PERMISSION', 'WIDGET_SESSION_PERMISSION'],
  bind(args) {
    const id = args.requiredString('id')
    const hash = args.requiredString('tokenHash')
    const userId = args.optionalString('userId')
    const type = args.optionalSessionType('type')
    const duration = args.optionalInteger('expiry')
    const requested = args.optionalString('sessionPrivileges') ?? ''

    return ({ state, ks }) => {
      const { account, nowSeconds } = state
      const token = findAppToken(id, state)
      if (token.status !== active) throw new ApiException('APP_TOKEN_NOT_ACTIVE', { ID: id })
      if (tokenHash(ks, token.token, token.hashType) !== hash)
        throw new ApiException('INVALID_APP_TOKEN_HASH')

      const now = nowSeconds()
      const longest = longestSession(token, now)
      const expiry = now + Math.min(duration || longest, longest)
      const sessionType = token.sessionType ?? type ?? 0
      const user = token.sessionUserId ?? userId
      const tokenPrivileges = token.sessionPrivileges ?? ''
      const privileges = grantedPrivileges({ appTokenId: id, tokenPrivileges, requested })
      return apiObject('KalturaSessionInfo', {
        ks: sealKs({ expiry, sessionType, userId: user ?? '', privileges }, state),
        sessionType,
        partnerId: String(account.partnerId),
        userId: user,
        expiry,
        privileges,
      })
    }
  },
}

/**
 * In seconds. A token whose last second has come still gives a session that has already expired, and so does
 * one whose duration was unset, since the server takes nothing for the smallest number.
 */
function longestSession({ id, sessionDuration, expiry }: StoredAppToken, now: number): number {
  const duration = sessionDuration ?? 0
  if (expiry === null) return duration
  const longest = Math.min(duration, expiry - now)
  if (longest < 0) throw new ApiException('APP_TOKEN_EXPIRED', { ID: id })
  return longest
}

const active = 2
