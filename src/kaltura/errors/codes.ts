/** Exceptions of the API which this app knows. The misspelling in `INTERNAL_SERVERL_ERROR` is the server's. */
export const apiErrorCodes = [
  'APP_TOKEN_ID_NOT_FOUND',
  'APP_TOKEN_NOT_ACTIVE',
  'APP_TOKEN_EXPIRED',
  'INVALID_APP_TOKEN_HASH',
  'INVALID_KS',
  'MISSING_KS',
  'SERVICE_FORBIDDEN',
  'SERVICE_FORBIDDEN_CONTENT_BLOCKED',
  'SERVICE_ACCESS_CONTROL_RESTRICTED',
  'INVALID_WIDGET_ID',
  'START_WIDGET_SESSION_ERROR',
  'START_SESSION_ERROR',
  'MISSING_MANDATORY_PARAMETER',
  'INVALID_ENUM_VALUE',
  'INVALID_FIELD_VALUE',
  'INVALID_OBJECT_ID',
  'PROPERTY_VALIDATION_NOT_UPDATABLE',
  'PARTNER_ACCESS_FORBIDDEN',
  'ACTION_BLOCKED',
  'USER_BLOCKED',
  'SERVICE_DOES_NOT_EXISTS',
  'ACTION_DOES_NOT_EXISTS',
  'INTERNAL_SERVERL_ERROR',
] as const

/** What goes wrong before, around and after the API's own answer. */
export const transportErrorCodes = [
  /** Not https (nor http on loopback), or no usable URL at all. Decided before anything is sent. */
  'URL_NOT_ALLOWED',
  /** Only loopback is allowed here, and this URL is not. Decided before anything is sent. */
  'LOOPBACK_ONLY',
  'DNS_FAILED',
  'CONNECTION_REFUSED',
  'CONNECTION_RESET',
  'TLS_FAILED',
  'PROXY_FAILED',
  'NETWORK_FAILED',
  'OFFLINE',
  'TIMEOUT',
  'CANCELLED',
  'REDIRECT_REFUSED',
  'HTTP_STATUS',
  'ANSWER_TOO_LARGE',
  'ANSWER_NOT_JSON',
  'ANSWER_UNEXPECTED',
  /** The KS to hash over is not a KS of the expected partner; nothing was hashed. */
  'KS_PARTNER_MISMATCH',
] as const

/** An exception of the API which this app does not know by name; see `serverCode`. */
export const unknownApiErrorCode = 'API_ERROR'

/** Every code a `KalturaError` can have. */
export const kalturaErrorCodes = [...apiErrorCodes, unknownApiErrorCode, ...transportErrorCodes] as const

export type ApiErrorCode = (typeof apiErrorCodes)[number]
export type TransportErrorCode = (typeof transportErrorCodes)[number]
export type KalturaErrorCode = (typeof kalturaErrorCodes)[number]

/** What is wrong with a server's certificate, where that is known. */
export const tlsProblems = ['UNTRUSTED', 'EXPIRED', 'WRONG_HOST', 'REVOKED', 'PROTOCOL'] as const

export type TlsProblem = (typeof tlsProblems)[number]

/** Why the server refused a KS; `UNREADABLE` when it could not even open it. */
export const ksReasons = [
  'EXPIRED',
  'LOGOUT',
  'INVALID_USER',
  'INVALID_PARTNER',
  'EXCEEDED_ACTIONS_LIMIT',
  'EXCEEDED_RESTRICTED_IP',
  'EXCEEDED_RESTRICTED_URI',
  'UNREADABLE',
] as const

export type KsReason = (typeof ksReasons)[number]
