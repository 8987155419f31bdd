import { KsFormatError } from './ksFormatError'

/**
 * Decodes base64, standard or url-safe, in its one canonical spelling (padding kept, no spaces, no stray
 * bits), as the server writes it. Node's own decoder skips whatever it does not know.
 */
export function decodeCanonical(text: string): {
  bytes: Buffer
  alphabet: 'standard' | 'url-safe' | 'either'
} {
  const alphabet = alphabetOf(text)
  const bytes = Buffer.from(text, 'base64')
  const canonical = bytes.toString('base64')
  const spelled = alphabet === 'url-safe' ? toUrlSafe(canonical) : canonical
  if (text === '' || spelled !== text) throw new KsFormatError('NOT_BASE64')
  return { bytes, alphabet }
}

/** Url-safe base64 with its padding, as a v2 KS is spelled. */
export function encodeUrlSafe(bytes: Buffer): string {
  return toUrlSafe(bytes.toString('base64'))
}

function alphabetOf(text: string) {
  if (/[-_]/.test(text)) return 'url-safe'
  return /[+/]/.test(text) ? 'standard' : 'either'
}

function toUrlSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_')
}
