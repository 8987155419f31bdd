import { createHash } from 'node:crypto'

/**
 * A short name for a secret or a KS, to recognise it by: the first eight hex digits of a SHA-256 with a prefix of our
 * own. 32 bits are too few to find a token secret by, which is 128 random bits.
 */
export function fingerprint(text: string): string {
  return createHash('sha256').update('ksmith fingerprint 1\0').update(text).digest('hex').slice(0, 8)
}
