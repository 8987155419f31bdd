import type { BrowserWindow, Session } from 'electron'
import { type EntryKind, entryChannels, type SecretKind } from '../../contract/entryChannels'
import { serve, stopServing } from '../bridge/serve'
import { Failed } from '../failed'
import { pageOrigin } from '../shell/security/servedFile'
import { openSecretEntryWindow } from '../shell/windows'
import type { SecretHandles, TakenSecret } from './handles'

/** What was typed; `again` where it had to be typed twice. */
export type Typed = { secret: string; again?: string | undefined }

/**
 * Asks for something that no page may see.
 *
 * @param take what is done with it; as long as it throws, the reason is shown in the window and it is asked for again
 * @returns what `take` made of it
 * @throws Failed CANCELLED when the window is closed without one
 */
export type AskInWindow = <T>(
  parent: BrowserWindow,
  what: { title: string; kind: EntryKind },
  take: (typed: Typed) => T | Promise<T>,
) => Promise<T>

/**
 * Has a secret typed into a window of its own, whose page and process end with it, so that the inventory page never
 * sees a key of it. One such window at a time.
 *
 * @param moreContrast whether the window is to have the colours that stand out more
 */
export function openEntryWindows(
  session: Session,
  moreContrast: () => boolean,
): { ask: AskInWindow; close(): void } {
  let open: BrowserWindow | undefined

  const ask: AskInWindow = (parent, what, take) => {
    if (open) {
      open.focus()
      return Promise.reject(new Failed('CANCELLED'))
    }
    const window = openSecretEntryWindow(session, parent, what.kind)
    open = window
    let busy = false
    /** answers the asker, once the window is gone and the next one can be opened */
    let answer: (() => void) | undefined
    return new Promise((resolve, reject) => {
      serve(
        entryChannels,
        {
          'entry.describe': () => ({ ...what, moreContrast: moreContrast() }),
          'entry.submit': async (typed) => {
            if (busy) return {}
            busy = true
            try {
              const taken = await take(typed)
              answer = () => resolve(taken)
            } catch (error) {
              busy = false
              throw error
            }
            setImmediate(() => {
              if (!window.isDestroyed()) window.destroy()
            })
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
        if (answer) answer()
        else reject(new Failed('CANCELLED'))
      })
    })
  }
  return {
    ask,
    /** Takes the window away with all that was typed into it. */
    close: () => open?.destroy(),
  }
}

/** Asks for a secret in such a window; resolves with its handle and fingerprint. */
export function secretEntry(ask: AskInWindow, handles: SecretHandles) {
  return (parent: BrowserWindow, title: string, kind: SecretKind = 'app-token'): Promise<TakenSecret> =>
    ask(parent, { title, kind }, ({ secret }) => handles.keep(secret))
}
