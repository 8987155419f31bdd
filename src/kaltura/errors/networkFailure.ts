import type { TlsProblem, TransportErrorCode } from './codes'
import { KalturaError } from './kalturaError'

/**
 * Names the failure of a `fetch` that rejected, or of a body that broke off. Knows Node's fetch, which hides
 * the system's code in `cause` (several, when several addresses were tried), and Chromium's network stack,
 * whose texts contain `net::ERR_...`. Of the failure itself nothing is kept but the name found here.
 */
export function networkFailure(failure: unknown): KalturaError {
  const marks = marksOf(failure)
  for (const [code, pattern] of table) {
    if (!marks.some((mark) => pattern.test(mark))) continue
    return new KalturaError(code, code === 'TLS_FAILED' ? { tlsProblem: tlsProblemOf(marks) } : {})
  }
  return new KalturaError('NETWORK_FAILED')
}

/** First match wins: `ERR_PROXY_CERTIFICATE_INVALID` is the proxy's trouble, not the server's. */
const table: readonly (readonly [TransportErrorCode, RegExp])[] = [
  [
    'REDIRECT_REFUSED',
    /^unexpected redirect$|redirect policy was|ERR_TOO_MANY_REDIRECTS|ERR_UNSAFE_REDIRECT/,
  ],
  ['PROXY_FAILED', /ERR_(?:\w*PROX|TUNNEL|SOCKS|PAC_|HTTPS_PROXY)/],
  ['OFFLINE', /ERR_INTERNET_DISCONNECTED|ENETUNREACH|ENETDOWN/],
  ['DNS_FAILED', /ENOTFOUND|EAI_|ERR_NAME_|ERR_DNS_|ERR_ICANN_NAME_COLLISION/],
  ['CONNECTION_REFUSED', /ECONNREFUSED|ERR_CONNECTION_REFUSED/],
  ['TIMEOUT', /ETIMEDOUT|UND_ERR_\w*TIMEOUT|ERR_(?:CONNECTION_)?TIMED_OUT|TimeoutError/],
  ['TLS_FAILED', /ERR_(?:CERT|SSL|TLS|BAD_SSL)|CERT_|_CERT|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO|CRL_/],
  ['URL_NOT_ALLOWED', /ERR_UNSAFE_PORT|^bad port$/],
  [
    'CONNECTION_RESET',
    /ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH|ERR_CONNECTION_|ERR_EMPTY_RESPONSE|ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_|ERR_SOCKET_NOT_CONNECTED|^terminated$/,
  ],
]

/** The names that Node and Chromium have for each kind of trouble with a certificate. */
const tlsTable: readonly (readonly [TlsProblem, RegExp])[] = [
  ['EXPIRED', /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|ERR_CERT_DATE_INVALID/],
  ['WRONG_HOST', /ALTNAME_INVALID|HOSTNAME_MISMATCH|ERR_CERT_COMMON_NAME_INVALID/],
  ['REVOKED', /REVOKED/],
  ['UNTRUSTED', /SELF_SIGNED|UNABLE_TO_|AUTHORITY_INVALID|UNTRUSTED|CERT_SIGNATURE_FAILURE/],
  ['PROTOCOL', /EPROTO|ERR_SSL_/],
]

function tlsProblemOf(marks: readonly string[]): TlsProblem | undefined {
  return tlsTable.find(([, pattern]) => marks.some((mark) => pattern.test(mark)))?.[0]
}

/** Codes, names and texts of an error and of what lies beneath it, outermost last. */
function marksOf(failure: unknown, depth = 0): string[] {
  if (!(failure instanceof Object) || depth > 4) return []
  const { code, name, message, cause, errors } = failure as Record<string, unknown>
  const beneath = [cause, ...(Array.isArray(errors) ? errors : [])]
  const own = [code, name, message].filter((mark) => typeof mark === 'string')
  return [...beneath.flatMap((each) => marksOf(each, depth + 1)), ...own]
}
