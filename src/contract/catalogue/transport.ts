import { tlsProblems } from '../../kaltura/errors/codes'
import type { FailureCode } from '../failures'
import { type Entry, lasting, passing } from './explanation'

/** What goes wrong on the way to the server and back. */
export const transport = {
  URL_NOT_ALLOWED: () => lasting('URL_NOT_ALLOWED'),
  LOOPBACK_ONLY: () => lasting('LOOPBACK_ONLY'),
  OFFLINE: () => passing('OFFLINE'),
  DNS_FAILED: () => passing('DNS_FAILED'),
  CONNECTION_REFUSED: () => passing('CONNECTION_REFUSED'),
  CONNECTION_RESET: () => passing('CONNECTION_RESET'),
  TLS_FAILED: ({ params }) => {
    const problem = tlsProblems.find((known) => known === params?.tls)
    return lasting(problem === undefined ? 'TLS_FAILED' : `TLS_FAILED_${problem}`)
  },
  PROXY_FAILED: () => passing('PROXY_FAILED'),
  NETWORK_FAILED: () => passing('NETWORK_FAILED'),
  TIMEOUT: ({ params }) => passing(params?.action === undefined ? 'TIMEOUT' : 'TIMEOUT_READING'),
  REDIRECT_REFUSED: () => passing('REDIRECT_REFUSED'),
  HTTP_STATUS: () => passing('HTTP_STATUS'),
  ANSWER_TOO_LARGE: ({ params }) =>
    lasting(params?.action === undefined ? 'ANSWER_TOO_LARGE' : 'ANSWER_TOO_LARGE_READING'),
  ANSWER_NOT_JSON: () => passing('ANSWER_NOT_JSON'),
  ANSWER_UNEXPECTED: () => lasting('ANSWER_UNEXPECTED'),
  KS_PARTNER_MISMATCH: () => lasting('KS_PARTNER_MISMATCH'),
} satisfies Partial<Record<FailureCode, Entry>>
