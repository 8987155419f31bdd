import { KalturaError } from '../../../kaltura'
import { toFailure } from '../../bridge/toFailure'
import { Failed } from '../../failed'

/** The permissions that the server asks for, by the names its roles have for them. */
export type AdminPermission = 'APP_TOKEN_BASE' | 'APP_TOKEN_ADD' | 'APP_TOKEN_UPDATE' | 'APP_TOKEN_DELETE'

/** Whether a KS is good for nothing any more, wherever it is used. */
export function isKsOver(error: unknown): boolean {
  return (
    error instanceof KalturaError &&
    error.code === 'INVALID_KS' &&
    error.ksReason !== 'EXCEEDED_RESTRICTED_IP' &&
    error.ksReason !== 'EXCEEDED_RESTRICTED_URI'
  )
}

/** What a renewal met, so that it is not taken for what the call itself met: its codes speak of another token. */
export function notOfTheCall(error: unknown): unknown {
  if (!(error instanceof KalturaError)) return error
  const { code, ...more } = toFailure(error, 'account')
  return new Failed(code, more)
}

/** A refusal for lack of a permission, with the permission named. */
export function withPermission(error: unknown, permission: AdminPermission): unknown {
  if (!(error instanceof KalturaError) || error.code !== 'SERVICE_FORBIDDEN') return error
  const { server } = toFailure(error, 'account')
  return new Failed('SERVICE_FORBIDDEN', { params: { permission }, ...(server && { server }) })
}
