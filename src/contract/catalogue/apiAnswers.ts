import { ksReasons } from '../../kaltura/errors/codes'
import type { Failure, FailureCode } from '../failures'
import { missingPermission } from './account'
import { type Entry, type Explanation, lasting, passing } from './explanation'
import { INSPECTED, inspectedKs } from './inspectedKs'

/** What the Kaltura API refuses, in the order in which a mint can meet it. */
export const apiAnswers = {
  INVALID_WIDGET_ID: () => lasting('INVALID_WIDGET_ID'),
  START_WIDGET_SESSION_ERROR: () => passing('START_WIDGET_SESSION_ERROR'),
  APP_TOKEN_ID_NOT_FOUND: () => lasting('APP_TOKEN_ID_NOT_FOUND'),
  APP_TOKEN_NOT_ACTIVE: () => lasting('APP_TOKEN_NOT_ACTIVE'),
  INVALID_APP_TOKEN_HASH: () => lasting('INVALID_APP_TOKEN_HASH'),
  APP_TOKEN_EXPIRED: () => lasting('APP_TOKEN_EXPIRED'),
  START_SESSION_ERROR: () => passing('START_SESSION_ERROR'),
  INVALID_KS: invalidKs,
  MISSING_KS: () => lasting('MISSING_KS'),
  SERVICE_FORBIDDEN: ({ params }) => {
    if (params?.permission !== undefined) return missingPermission(params.permission)
    return params?.action === undefined
      ? lasting('SERVICE_FORBIDDEN')
      : lasting('SERVICE_FORBIDDEN_ACTION', { action: params.action })
  },
  SERVICE_FORBIDDEN_CONTENT_BLOCKED: () => lasting('SERVICE_FORBIDDEN_CONTENT_BLOCKED'),
  SERVICE_ACCESS_CONTROL_RESTRICTED: () => passing('SERVICE_ACCESS_CONTROL_RESTRICTED'),
  MISSING_MANDATORY_PARAMETER: () => lasting('MISSING_MANDATORY_PARAMETER'),
  INVALID_ENUM_VALUE: () => lasting('INVALID_ENUM_VALUE'),
  INVALID_FIELD_VALUE: () => lasting('INVALID_FIELD_VALUE'),
  INVALID_OBJECT_ID: () => lasting('INVALID_OBJECT_ID'),
  PARTNER_ACCESS_FORBIDDEN: () => lasting('PARTNER_ACCESS_FORBIDDEN'),
  PROPERTY_VALIDATION_NOT_UPDATABLE: () => lasting('PROPERTY_VALIDATION_NOT_UPDATABLE'),
  ACTION_BLOCKED: () => passing('ACTION_BLOCKED'),
  USER_BLOCKED: () => lasting('USER_BLOCKED'),
  SERVICE_DOES_NOT_EXISTS: notTheApi,
  ACTION_DOES_NOT_EXISTS: notTheApi,
  INTERNAL_SERVERL_ERROR: () => passing('INTERNAL_SERVERL_ERROR'),
  API_ERROR: () => lasting('API_ERROR'),
} satisfies Partial<Record<FailureCode, Entry>>

function notTheApi({ params }: Failure): Explanation {
  return params?.action === undefined
    ? lasting('NOT_THE_API')
    : lasting('NOT_THE_API_ACTION', { action: params.action })
}

/** The server gives every such failure the same message; the reason is what tells them apart. */
function invalidKs({ params, server }: Failure): Explanation {
  const reason = ksReasons.find((known) => known === server?.ksReason)
  if (params?.about === INSPECTED) return inspectedKs(reason)
  switch (reason) {
    case undefined:
      return passing('INVALID_KS')
    case 'LOGOUT':
    case 'INVALID_USER':
    case 'INVALID_PARTNER':
    case 'EXCEEDED_RESTRICTED_URI':
      return lasting(`INVALID_KS_${reason}`)
    default:
      return passing(`INVALID_KS_${reason}`)
  }
}
