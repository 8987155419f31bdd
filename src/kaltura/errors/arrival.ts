import type { KalturaErrorCode } from './codes'
import { KalturaError } from './kalturaError'

/** Codes after which nobody knows whether the server did what it was asked. */
export const unclearCodes = [
  'TIMEOUT',
  'CONNECTION_RESET',
  'NETWORK_FAILED',
  'HTTP_STATUS',
  'ANSWER_NOT_JSON',
  'ANSWER_UNEXPECTED',
  'ANSWER_TOO_LARGE',
  'INTERNAL_SERVERL_ERROR',
] as const satisfies readonly KalturaErrorCode[]

/** Whether nobody knows if the server did what it was asked, so that it has to be looked up before it is asked again. */
export function mayHaveArrived(error: unknown): boolean {
  return error instanceof KalturaError && unclearCodes.some((code) => code === error.code)
}
