import { type ApiObject, apiObject } from '../../answer/value'
import type { StoredAppToken } from '../../state'

/** An app token as the API answers it, its secret included: no call hides that from whoever may make it. */
export function appTokenAnswer(token: StoredAppToken): ApiObject {
  return apiObject('KalturaAppToken', {
    id: token.id,
    token: token.token,
    partnerId: token.partnerId,
    createdAt: token.createdAt,
    updatedAt: token.updatedAt,
    status: token.status,
    expiry: token.expiry,
    sessionType: token.sessionType,
    sessionUserId: token.sessionUserId,
    sessionDuration: token.sessionDuration,
    sessionPrivileges: token.sessionPrivileges,
    hashType: token.hashType,
    description: token.description,
  })
}
