import type { SessionFilter } from '../../contract/sessions'
import type { ClipboardGuard } from '../shell/clipboardGuard'
import type { SessionBook } from './book'
import type { Reveals } from './reveal'

/**
 * Forgets all sessions that fit a filter, wherever their KS is: in the book, in the window, on the clipboard.
 *
 * @returns how many there were
 */
export async function forgetSessions(
  { book, reveals, clipboard }: { book: SessionBook; reveals: Reveals; clipboard: ClipboardGuard },
  filter: SessionFilter,
): Promise<number> {
  const forgotten = book.forgetMany(filter)
  for (const id of forgotten) reveals.end(id)
  for (const id of forgotten) await clipboard.clearSession(id)
  return forgotten.length
}
