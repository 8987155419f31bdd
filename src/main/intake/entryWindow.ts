import type { BrowserWindow, Session } from 'electron'
import { entryChannels, type SecretKind } from '../../contract/entryChannels'
import { serve, stopServing } from '../bridge/serve'
import { Failed } from '../failed'
import { pageOrigin } from '../shell/security/servedFile'
import { openSecretEntryWindow } from '../shell/windows'
import type { SecretHandles, TakenSecret } from './handles'

/**
 * Has a secret typed into a window of its own, whose page and process end with it, so that the inventory page never
 * sees a key of it. One such window at a time.
 *
 * @returns asks for a secret; resolves with its handle and fingerprint
 * @throws Failed CANCELLED when the window is closed without one
 */
export function secretEntry(session: Session, handles: SecretHandles) {
  let open: BrowserWindow | undefined

  return (parent: BrowserWindow, title: string, kind: SecretKind = 'app-token'): Promise<TakenSecret> => {
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
          'entry.describe': () => ({ title, kind }),
          'entry.submit': ({ secret }) => {
            if (submitted) return {}
            resolve(handles.keep(secret))
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
