import type { KsFields } from './fields'
import { KsFormatError } from './ksFormatError'

/**
 * The sealed fields of a v2 KS are a query string: one pair per privilege (`*` alone is kept as `all=*`),
 * then `_e` expiry, `_t` type, `_u` user, and, where set, `_m` master partner and `_d` additional data.
 * Of a privilege named twice the last one counts.
 */
export function writeFields(fields: Omit<KsFields, 'partnerId'>): string {
  const pairs = new Map<string, string>()
  for (const piece of fields.privileges.split(',')) {
    if (piece === '') continue
    const colon = piece.indexOf(':')
    if (piece === '*') pairs.set('all', '*')
    else if (colon === -1) pairs.set(piece, '')
    else pairs.set(piece.slice(0, colon), piece.slice(colon + 1))
  }
  pairs.set('_e', String(fields.expiry))
  pairs.set('_t', String(fields.sessionType))
  pairs.set('_u', fields.userId)
  if (fields.masterPartnerId !== '') pairs.set('_m', fields.masterPartnerId)
  if (fields.additionalData !== '') pairs.set('_d', fields.additionalData)
  return [...pairs].map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
}

/** Reads them back; privileges in the order in which they were written. */
export function readFields(text: string): Omit<KsFields, 'partnerId'> {
  const privileges: string[] = []
  const own = new Map<string, string>()
  for (const pair of text.split('&')) {
    const cut = pair.indexOf('=')
    if (cut === -1) throw new KsFormatError('BAD_FIELD')
    const name = decode(pair.slice(0, cut))
    const value = decode(pair.slice(cut + 1))
    if (ownNames.has(name)) own.set(name, value)
    else privileges.push(value === '' ? name : `${name}:${value}`)
  }
  return {
    expiry: readNumber(own.get('_e')),
    sessionType: readNumber(own.get('_t')),
    userId: own.get('_u') ?? '',
    privileges: privileges.join(','),
    masterPartnerId: own.get('_m') ?? '',
    additionalData: own.get('_d') ?? '',
  }
}

const ownNames = new Set(['_e', '_t', '_u', '_m', '_d'])

/**
 * As a form is encoded: everything but letters, digits, `-`, `_` and `.`, a space as `+`. By way of bytes,
 * since half a surrogate pair has no encoding.
 */
function encode(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString())
    .replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new KsFormatError('BAD_FIELD')
  }
}

function readNumber(text: string | undefined): number {
  if (text === undefined || !/^-?\d{1,15}$/.test(text)) throw new KsFormatError('BAD_FIELD')
  return Number(text)
}
