/** What can go wrong with a call, by name and without secrets. */
export { apiExceptionIn } from './apiException'
export { isAppTokenGone } from './appTokenGone'
export { mayHaveArrived, unclearCodes } from './arrival'
export {
  type ApiErrorCode,
  apiErrorCodes,
  type KalturaErrorCode,
  type KsReason,
  kalturaErrorCodes,
  ksReasons,
  type TlsProblem,
  type TransportErrorCode,
  tlsProblems,
  transportErrorCodes,
} from './codes'
export { KalturaError, type KalturaErrorDetails } from './kalturaError'
export { networkFailure } from './networkFailure'
export { redact, redactionMark, redactor } from './redact'
