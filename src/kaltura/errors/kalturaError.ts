import type { KalturaErrorCode, KsReason, TlsProblem } from './codes'

export interface KalturaErrorDetails {
  /** Whether the very same request may succeed later, with nothing changed on this side. Default: by code. */
  retryable?: boolean
  /** For `INVALID_KS`: why. */
  ksReason?: KsReason
  /** For `TLS_FAILED`: what is wrong, where that is known. */
  tlsProblem?: TlsProblem
  /** For `API_ERROR`: the server's own code. */
  serverCode?: string
  /** The server's own words, already redacted. */
  serverMessage?: string
  /** For `HTTP_STATUS` and `REDIRECT_REFUSED`: the status, where there was one. */
  httpStatus?: number
  /** The `X-Kaltura-Session` of the answer, which Kaltura's support asks for. Harmless. */
  serverSession?: string
}

/**
 * A call that did not end in a usable answer. Holds nothing secret: server texts are redacted before they
 * get here, and the failure underneath (which may quote the request) is not kept as a `cause`.
 */
export class KalturaError extends Error {
  readonly code: KalturaErrorCode
  readonly retryable: boolean
  declare readonly ksReason?: KsReason
  declare readonly tlsProblem?: TlsProblem
  declare readonly serverCode?: string
  declare readonly serverMessage?: string
  declare readonly httpStatus?: number
  declare readonly serverSession?: string

  constructor(code: KalturaErrorCode, details: KalturaErrorDetails = {}) {
    super(code)
    this.name = 'KalturaError'
    const { retryable, ...rest } = details
    this.code = code
    this.retryable = retryable ?? passing.has(code)
    for (const [key, value] of Object.entries(rest)) {
      if (value !== undefined) Object.defineProperty(this, key, { value, enumerable: true })
    }
  }
}

/** Failures that pass by themselves. A wrong secret, an odd answer or a refused URL does not. */
const passing: ReadonlySet<KalturaErrorCode> = new Set<KalturaErrorCode>([
  'DNS_FAILED',
  'CONNECTION_REFUSED',
  'CONNECTION_RESET',
  'PROXY_FAILED',
  'NETWORK_FAILED',
  'OFFLINE',
  'TIMEOUT',
  'ACTION_BLOCKED',
  'INTERNAL_SERVERL_ERROR',
])
