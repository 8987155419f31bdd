import { createHash } from 'node:crypto'

/**
 * What both sides of a hand-over compare, to be sure that they have the same file: the first sixteen hex digits of its
 * SHA-256, in groups of four. `sha256sum` shows the same.
 */
export function fileFingerprint(file: Uint8Array): string {
  const digits = createHash('sha256').update(file).digest('hex').slice(0, 16)
  return digits.replace(/(.{4})(?!$)/g, '$1 ')
}
