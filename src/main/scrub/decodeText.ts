import { Failed } from '../failed'

/**
 * The text of a file: UTF-8, UTF-16 (with a byte order mark, or as its zero bytes tell), else Windows-1252, which no
 * text fails in.
 *
 * @throws Failed TEXT_NOT_READABLE for bytes that no text has
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = byMark(bytes) ?? byZeros(bytes)
  if (encoding) return new TextDecoder(encoding).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function byMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** Bytes that are looked at. */
const SAMPLE = 4_096

/** Half of UTF-16 is zeros where the text is Latin; in other text there are none at all. */
function byZeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd === 0) {
    if (bytes.includes(0)) throw new Failed('TEXT_NOT_READABLE')
    return undefined
  }
  const half = sample.length / 2
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be'
  throw new Failed('TEXT_NOT_READABLE')
}
