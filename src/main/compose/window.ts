import { join } from 'node:path'
import { type BrowserWindow, type Session, session } from 'electron'
import { tellTo } from '../bridge/tell'
import { Failed } from '../failed'
import { serveAppScheme } from '../shell/security/appScheme'
import { denyNetwork, denyPermissions } from '../shell/security/denyEverythingElse'
import type { ShownPage } from '../shell/shownPage'
import { openWindowMemory } from '../shell/windowMemory'
import { openInventoryWindow, recoverFromCrash } from '../shell/windows'

/** The session that all pages are on: in memory, without a network, without permissions. */
export async function openPages(): Promise<Session> {
  const pages = session.fromPartition('pages', { cache: false })
  denyPermissions(pages)
  await denyNetwork(pages)
  serveAppScheme(pages, join(import.meta.dirname, '../renderer'))
  return pages
}

type Needs = {
  folder: string
  pages: Session
  origin: string
  isConcealed: () => boolean
  /** the page's process is gone, and the page is loaded anew */
  onCrash: () => void
  onClosed: () => void
  /** the window lost the focus, or is hidden */
  onAway: () => void
}

export type MainWindow = ReturnType<typeof composeWindow>

/** The main window, which comes and goes, and the way to its page. */
export function composeWindow({ folder, pages, origin, isConcealed, onCrash, onClosed, onAway }: Needs) {
  const memory = openWindowMemory(folder)
  let window: BrowserWindow | undefined
  let shown: ShownPage | undefined
  const isThere = () => window !== undefined && !window.isDestroyed()
  const contents = () => (window?.isDestroyed() ? undefined : window?.webContents)
  const page = { contents, origin }

  /** Opens the window, or brings it to the front. */
  const show = () => {
    if (window && !window.isDestroyed()) {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      return
    }
    const opened = openInventoryWindow(pages, memory, isConcealed() ? 'concealed' : 'inventory')
    window = opened.window
    shown = opened.shown
    recoverFromCrash(window, shown, onCrash)
    window.on('closed', onClosed)
    window.on('blur', onAway)
    window.on('hide', onAway)
  }
  return {
    page,
    tell: tellTo(page),
    /** the last one, if there was any; it may be closed */
    window: () => window,
    isThere,
    show,
    /** Has the page give way to the concealed one, or the other way round. */
    showPage: (isNowConcealed: boolean) => shown?.show(isNowConcealed ? 'concealed' : 'inventory'),
    /** The window, for whatever opens above it. @throws Failed CANCELLED where there is none */
    opened(): BrowserWindow {
      if (!window || window.isDestroyed()) throw new Failed('CANCELLED')
      return window
    },
  }
}

/** A path that a person was asked for. @throws Failed CANCELLED where none was chosen */
export async function orCancelled(path: Promise<string | undefined>): Promise<string> {
  const chosen = await path
  if (chosen === undefined) throw new Failed('CANCELLED')
  return chosen
}
