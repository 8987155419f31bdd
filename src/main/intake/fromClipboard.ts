import { parseKs } from '../../kaltura'
import { Failed } from '../failed'
import type { SystemClipboard } from '../shell/clipboard'
import type { SecretHandles, TakenSecret } from './handles'

/**
 * Takes a secret from the clipboard and clears it there, so that the page never sees it and no later paste leaks it.
 * A text that cannot be a secret is left where it is: it is somebody's, and taking it would lose it.
 *
 * @throws Failed CLIPBOARD_EMPTY, SECRET_IS_KS, SECRET_INNER_SPACE, SECRET_NOT_PRINTABLE, …
 */
export async function takeFromClipboard(
  clipboard: SystemClipboard,
  handles: SecretHandles,
): Promise<TakenSecret> {
  const [main] = clipboard.places
  const text = main ? await main.read() : ''
  if (text.trim() === '') throw new Failed('CLIPBOARD_EMPTY', { field: 'secret' })
  if (isKs(text.trim())) throw new Failed('SECRET_IS_KS', { field: 'secret' })
  const taken = handles.keep(text)
  for (const place of clipboard.places) {
    if ((await place.read()).trim() === text.trim()) await place.clear()
  }
  return taken
}

/** A copied session is easily taken for the secret, and it is not ours to take. */
function isKs(text: string): boolean {
  try {
    parseKs(text)
    return true
  } catch {
    return false
  }
}
