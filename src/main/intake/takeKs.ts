import { type ParsedKs, parseKs } from '../../kaltura'
import { Failed } from '../failed'
import type { SystemClipboard } from '../shell/clipboard'

/** Characters. A KS of a few hundred privileges has some thousand. */
const MAX_KS_LENGTH = 16_384

/**
 * The KS in a text, without the white space around it.
 * @throws Failed NOT_A_KS
 */
export function readKs(text: string): { ks: string; parsed: ParsedKs } {
  const ks = text.trim()
  if (ks === '' || ks.length > MAX_KS_LENGTH) throw new Failed('NOT_A_KS')
  try {
    return { ks, parsed: parseKs(ks) }
  } catch {
    throw new Failed('NOT_A_KS')
  }
}

/**
 * Takes a KS from the clipboard and clears it there. A text that `check` refuses is left where it is.
 *
 * @param check answers the KS in a text, or throws why it is none that is wanted
 * @throws Failed CLIPBOARD_EMPTY, and what `check` throws
 */
export async function takeKsFromClipboard(
  clipboard: SystemClipboard,
  check: (text: string) => string,
): Promise<string> {
  const [main] = clipboard.places
  const text = main ? await main.read() : ''
  if (text.trim() === '') throw new Failed('CLIPBOARD_EMPTY')
  const ks = check(text)
  for (const place of clipboard.places) if ((await place.read()).trim() === ks) await place.clear()
  return ks
}
