import { isUtf8 } from 'node:buffer'
import type { BulkEncoding } from '../../../contract/bulk'

/** What cannot be read as text stands as this. */
export const UNDECODABLE = '\ufffd'

/**
 * The text of a file, and what was taken as its encoding: a byte order mark is believed; else UTF-8 where every byte
 * fits; else Windows-1252. Where some bytes are UTF-8 beyond ASCII and others cannot be, two encodings are mixed: then
 * it is read as UTF-8, and what does not fit becomes {@link UNDECODABLE}.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: BulkEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: utf('utf-16le', bytes), encoding: 'utf-16le' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: utf('utf-16be', bytes), encoding: 'utf-16be' }
  const text = utf('utf-8', bytes)
  if (isUtf8(bytes)) return { text, encoding: 'utf-8' }
  const someIsUtf8 = /[^\p{ASCII}\ufffd]/u.test(text)
  return someIsUtf8 ? { text, encoding: 'mixed' } : { text: windows1252(bytes), encoding: 'windows-1252' }
}

/** Whether this is no text at all. UTF-8 and Windows-1252 texts have no NUL, and hardly any other control characters. */
export function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const start = text.slice(0, 4_096)
  const controls = start.match(/(?!\s)\p{Cc}/gu)?.length ?? 0
  return controls > start.length / 20
}

function utf(encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** The characters of the bytes 0x80 to 0x9f; the five that stand for nothing are {@link UNDECODABLE}. */
const HIGH =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd' +
  '\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178'

/** By a table of our own: some versions of Node take the bytes 0x80 to 0x9f for control characters here. */
function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin1.replace(/[\u0080-\u009f]/g, (byte) => HIGH[byte.charCodeAt(0) - 0x80] ?? UNDECODABLE)
}
