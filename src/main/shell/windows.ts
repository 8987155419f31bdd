import { join } from 'node:path'
import { BrowserWindow, nativeTheme, type Session, screen, type WebPreferences } from 'electron'
import type { EntryKind } from '../../contract/entryChannels'
import { t } from '../../strings'
import { protectAlways } from './protectWindows'
import { pageUrl } from './security/servedFile'
import { openShownPage, type ShownPage } from './shownPage'
import type { WindowMemory } from './windowMemory'
import { type Rectangle, windowPlace } from './windowPlace'

const SMALLEST = { width: 640, height: 480 }
export const BACKGROUND = { light: '#ffffff', dark: '#16181d' }

/** The same for every window: sandboxed, isolated, without Node. Electron's security checklist, items 2 to 4. */
export function webPreferences(session: Session, preload: string): WebPreferences {
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

/**
 * Opens the inventory window where it was the last time. It shows itself when its first frame is painted.
 *
 * @param first the page it begins with: while KSmith is concealed it is another one
 */
export function openInventoryWindow(
  session: Session,
  memory: WindowMemory,
  first: 'inventory' | 'concealed',
): { window: BrowserWindow; shown: ShownPage } {
  const last = memory.last()
  const place = last && windowPlace(last.bounds, workAreas(), SMALLEST)
  const window = new BrowserWindow({
    title: 'KSmith',
    ...(place ?? { width: 1280, height: 800 }),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: webPreferences(session, 'page.cjs'),
  })
  window.once('ready-to-show', () => {
    if (last?.isMaximized) window.maximize()
    window.show()
    memory.follow(window)
  })
  return { window, shown: openShownPage(window.webContents, first) }
}

/** The parts of the screens that windows may cover, the primary one first. */
function workAreas(): Rectangle[] {
  const { id, workArea } = screen.getPrimaryDisplay()
  return [workArea, ...screen.getAllDisplays().flatMap((each) => (each.id === id ? [] : [each.workArea]))]
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
    height: kind === 'new-passphrase' || kind === 'new-app-passphrase' ? 310 : 260,
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
  protectAlways(window)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(pageUrl('entry'))
  return window
}

/** Milliseconds: a page that is gone again this soon is left alone. */
const CRASH_LOOP = 10_000

/** Loads the page anew when its process is gone. What was revealed in it ends. */
export function recoverFromCrash(window: BrowserWindow, shown: ShownPage, onGone: () => void): void {
  let last = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    onGone()
    const now = performance.now()
    if (reason !== 'clean-exit' && now - last > CRASH_LOOP) shown.again()
    last = now
  })
}
