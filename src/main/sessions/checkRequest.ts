import { checkLifetime, checkUserId } from '../../contract/inputRules'
import type { MintRequest } from '../../contract/tokens'
import { orThrow } from '../failed'
import { checkPrivileges } from './checkPrivileges'

/**
 * A request as it may be sent or kept, without what it leaves empty.
 *
 * @throws Failed INVALID_LIFETIME, INVALID_USER_ID, INVALID_PRIVILEGES
 */
export function checkRequest(asked: MintRequest): MintRequest {
  const lifetime = orThrow(checkLifetime(asked.lifetime))
  const userId = orThrow(checkUserId(asked.userId ?? ''))
  const privileges = checkPrivileges(asked.privileges)
  return {
    lifetime,
    privileges,
    ...(userId && { userId }),
    ...(asked.type !== undefined && { type: asked.type }),
  }
}
