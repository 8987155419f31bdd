import type { ClipboardState } from '../../contract/appState'
import { type CopyFormat, carriesKs } from '../../contract/copyFormats'
import type { Settings } from '../settings/settings'
import type { ClipboardGuard } from '../shell/clipboardGuard'
import type { SessionBook } from './book'
import { type CopiedSession, ksTexts, snippets } from './copyAs'

export type CopyParts = {
  book: SessionBook
  clipboard: ClipboardGuard
  settings: Settings
  /** the URL under which other programs reach an account */
  reachableUrl: (serviceUrl: string) => Promise<string>
}

/**
 * Puts a session on the clipboard. What carries its KS stays for a while only, in the guard's care; a program that
 * reads the KS from the environment is no secret and stays.
 *
 * @throws Failed SESSION_NOT_FOUND, SESSION_ENDED, CLIPBOARD_FAILED
 */
export async function copySession(app: CopyParts, id: string, format: CopyFormat): Promise<ClipboardState> {
  const { book, clipboard, settings } = app
  const { partnerId, serviceUrl, endsAt } = book.view(id)
  const session: CopiedSession = {
    partnerId,
    serviceUrl: await app.reachableUrl(serviceUrl),
    expiry: Math.floor(endsAt / 1000),
  }
  if (!carriesKs(format)) return clipboard.put(snippets[format](session))
  const text = ksTexts[format](book.ks(id), session)
  return clipboard.hold(id, text, settings.value('copy.clearAfter'), endsAt)
}
