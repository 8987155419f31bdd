import { describe, expect, test } from 'vitest'
import { type KalturaErrorCode, kalturaErrorCodes } from '../../../src/kaltura'
import { networkFailure } from '../../../src/kaltura/errors'

const nodeFailure = (code: string, message = '') =>
  Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(message), { code }) })

describe('a failure has the same name whichever network stack met it', () => {
  test.each<[KalturaErrorCode, string[], string[]]>([
    ['DNS_FAILED', ['ENOTFOUND', 'EAI_AGAIN'], ['ERR_NAME_NOT_RESOLVED', 'ERR_DNS_TIMED_OUT']],
    ['CONNECTION_REFUSED', ['ECONNREFUSED'], ['ERR_CONNECTION_REFUSED']],
    [
      'CONNECTION_RESET',
      ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'],
      [
        'ERR_CONNECTION_RESET',
        'ERR_CONNECTION_CLOSED',
        'ERR_EMPTY_RESPONSE',
        'ERR_INCOMPLETE_CHUNKED_ENCODING',
      ],
    ],
    [
      'TLS_FAILED',
      [
        'CERT_HAS_EXPIRED',
        'DEPTH_ZERO_SELF_SIGNED_CERT',
        'SELF_SIGNED_CERT_IN_CHAIN',
        'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
        'ERR_TLS_CERT_ALTNAME_INVALID',
        'ERR_SSL_WRONG_VERSION_NUMBER',
        'EPROTO',
      ],
      [
        'ERR_CERT_AUTHORITY_INVALID',
        'ERR_CERT_DATE_INVALID',
        'ERR_SSL_PROTOCOL_ERROR',
        'ERR_BAD_SSL_CLIENT_AUTH_CERT',
      ],
    ],
    [
      'PROXY_FAILED',
      [],
      [
        'ERR_PROXY_CONNECTION_FAILED',
        'ERR_TUNNEL_CONNECTION_FAILED',
        'ERR_PROXY_CERTIFICATE_INVALID',
        'ERR_SOCKS_CONNECTION_FAILED',
        'ERR_NO_SUPPORTED_PROXIES',
        'ERR_MANDATORY_PROXY_CONFIGURATION_FAILED',
      ],
    ],
    ['OFFLINE', ['ENETUNREACH'], ['ERR_INTERNET_DISCONNECTED']],
    ['TIMEOUT', ['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT'], ['ERR_CONNECTION_TIMED_OUT', 'ERR_TIMED_OUT']],
    ['REDIRECT_REFUSED', [], ['ERR_TOO_MANY_REDIRECTS', 'ERR_UNSAFE_REDIRECT']],
    ['URL_NOT_ALLOWED', [], ['ERR_UNSAFE_PORT']],
    ['NETWORK_FAILED', ['EHOSTUNREACH', 'SOMETHING_NEW'], ['ERR_NETWORK_CHANGED', 'ERR_FAILED']],
  ])('%s', (code, nodeCodes, chromiumNames) => {
    for (const each of nodeCodes) expect(networkFailure(nodeFailure(each)).code).toBe(code)
    for (const each of chromiumNames) expect(networkFailure(new Error(`net::${each}`)).code).toBe(code)
  })

  test('a refused redirect, in the words of either', () => {
    const texts = ["Attempted to redirect, but redirect policy was 'error'", 'unexpected redirect']
    for (const text of texts) {
      expect(networkFailure(new Error(text)).code).toBe('REDIRECT_REFUSED')
      expect(networkFailure(nodeFailure('', text)).code).toBe('REDIRECT_REFUSED')
    }
  })

  test('several addresses tried, the reason lies one level deeper', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED ::1:1'), { code: 'ECONNREFUSED' })
    const failure = Object.assign(new TypeError('fetch failed'), { cause: new AggregateError([refused]) })
    expect(networkFailure(failure).code).toBe('CONNECTION_REFUSED')
  })

  test('the name of a host does not mislead', () => {
    const failure = nodeFailure('ENOTFOUND', 'getaddrinfo ENOTFOUND redirect.tunnel.example')
    expect(networkFailure(failure).code).toBe('DNS_FAILED')
  })

  test.each([undefined, null, 'text', 7, {}, new Error('?')])(
    'anything else is a network failure: %s',
    (failure) => {
      expect(networkFailure(failure).code).toBe('NETWORK_FAILED')
    },
  )

  test('of the failure underneath nothing is kept', () => {
    const error = networkFailure(nodeFailure('ECONNRESET', 'ks=djJ8secret'))
    expect(error.cause).toBeUndefined()
    expect(JSON.stringify(error) + error.stack).not.toContain('djJ8secret')
  })

  test('a failure that explains itself by itself does not hang', () => {
    const failure = new Error('x')
    failure.cause = failure
    expect(networkFailure(failure).code).toBe('NETWORK_FAILED')
  })
})

test('codes are listed once', () => {
  expect(new Set(kalturaErrorCodes).size).toBe(kalturaErrorCodes.length)
})

describe('what is wrong with a certificate', () => {
  test.each([
    ['EXPIRED', 'CERT_HAS_EXPIRED', 'ERR_CERT_DATE_INVALID'],
    ['WRONG_HOST', 'ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_CERT_COMMON_NAME_INVALID'],
    ['UNTRUSTED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_CERT_AUTHORITY_INVALID'],
    ['REVOKED', 'CERT_REVOKED', 'ERR_CERT_REVOKED'],
    ['PROTOCOL', 'EPROTO', 'ERR_SSL_PROTOCOL_ERROR'],
  ])('%s is told whichever network stack met it', (problem, node, chromium) => {
    for (const failure of [nodeFailure(node), new Error(`net::${chromium}`)]) {
      expect(networkFailure(failure)).toMatchObject({ code: 'TLS_FAILED', tlsProblem: problem })
    }
  })

  test('is left open where the name says nothing about it', () => {
    expect(networkFailure(new Error('net::ERR_CERT_INVALID')).tlsProblem).toBeUndefined()
    expect(networkFailure(new Error('net::ERR_CONNECTION_RESET')).tlsProblem).toBeUndefined()
  })
})
