import type { BrowserWindow, Session } from 'electron'
import { type EntryKind, entryChannels } from '../../contract/entryChannels'
import { serve, stopServing } from '../bridge/serve'
import { Failed } from '../failed'
import { pageOrigin } from '../shell/security/servedFile'
import { openSecretEntryWindow } from '../shell/windows'

/** What is to be typed, and what the window says that it is for. */
export type EntryWords = { title: string; kind: EntryKind }

/**
 * Asks for something secret. `keep` checks what was typed and says what the caller gets of it; what it throws is shown
 * in the window, which then waits for another text.
 *
 * @throws Failed CANCELLED when the window is closed without one
 */
export type Entry = <T>(parent: BrowserWindow, words: EntryWords, keep: (text: string) => T) => Promise<T>

/**
 * Has a secret typed into a window of its own, whose page and process end with it, so that the inventory page never
 * sees a key of it. One such window at a time.
 */
export function openEntry(session: Session): Entry {
  let open: BrowserWindow | undefined

  return (parent, words, keep) => {
    if (open) {
      open.focus()
      return Promise.reject(new Failed('CANCELLED'))
    }
    const window = openSecretEntryWindow(session, parent)
    open = window
    let submitted = false
    return new Promise((resolve, reject) => {
      serve(
        entryChannels,
        {
          'entry.describe': () => words,
          'entry.submit': ({ secret }) => {
            if (submitted) return {}
            resolve(keep(secret))
            submitted = true
            setImmediate(() => window.destroy())
            return {}
          },
          'entry.cancel': () => {
            setImmediate(() => window.destroy())
            return {}
          },
        },
        {
          contents: () => (window.isDestroyed() ? undefined : window.webContents),
          origin: pageOrigin('entry'),
        },
      )
      window.once('closed', () => {
        stopServing(entryChannels)
        open = undefined
        reject(new Failed('CANCELLED'))
      })
    })
  }
}
