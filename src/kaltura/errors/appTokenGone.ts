import { KalturaError } from './kalturaError'

/** Whether the account has no such app token any more: somebody deleted it. */
export function isAppTokenGone(error: unknown): boolean {
  return error instanceof KalturaError && error.code === 'APP_TOKEN_ID_NOT_FOUND'
}
