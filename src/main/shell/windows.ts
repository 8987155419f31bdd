import { join } from 'node:path'
import { BrowserWindow, nativeTheme, type Session, type WebPreferences } from 'electron'
import type { EntryKind } from '../../contract/entryChannels'
import { t } from '../../strings'
import { pageUrl } from './security/servedFile'

const BACKGROUND = { light: '#ffffff', dark: '#16181d' }

/** The same for every window: sandboxed, isolated, without Node. Electron's security checklist, items 2 to 4. */
function webPreferences(session: Session, preload: string): WebPreferences {
  return {
    session,
    preload: join(import.meta.dirname, '../preload', preload),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    enableWebSQL: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    devTools: false,
    v8CacheOptions: 'none',
  }
}

/** Opens the inventory window. It shows itself when its first frame is painted. */
export function openInventoryWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    title: 'KSmith',
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: webPreferences(session, 'page.cjs'),
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(pageUrl('inventory'))
  return window
}

/** Opens the small window in which a secret is typed, above the inventory window; higher where it is typed twice. */
export function openSecretEntryWindow(
  session: Session,
  parent: BrowserWindow,
  kind: EntryKind,
): BrowserWindow {
  const window = new BrowserWindow({
    title: t('shell.entryWindow'),
    parent,
    modal: true,
    width: 460,
    height: kind === 'new-passphrase' ? 310 : 260,
    useContentSize: true,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: webPreferences(session, 'entry.cjs'),
  })
  window.setContentProtection(true)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(pageUrl('entry'))
  return window
}

/** Milliseconds: a page that is gone again this soon is left alone. */
const CRASH_LOOP = 10_000

/** Loads the page anew when its process is gone. What was revealed in it ends. */
export function recoverFromCrash(window: BrowserWindow, onGone: () => void): void {
  let last = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    onGone()
    const now = performance.now()
    if (reason !== 'clean-exit' && now - last > CRASH_LOOP) window.webContents.reload()
    last = now
  })
}
