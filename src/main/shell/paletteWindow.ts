import { app, BrowserWindow, nativeTheme, type Session, screen } from 'electron'
import { t } from '../../strings'
import { placeOn } from './palettePlace'
import { pageUrl } from './security/servedFile'
import { BACKGROUND, webPreferences } from './windows'

/** Pixels at 100 % zoom. */
const SIZE = { width: 640, height: 452 }
const SAID_SIZE = { width: 420, height: 76 }
/** Milliseconds that a few words are shown. */
const SAID_FOR = 1_800
/** Milliseconds after which it is known where the focus went. */
const SETTLES = 120
/** Milliseconds: the same, while it was shown just now. */
const SETTLES_SOON = 30
/**
 * Milliseconds. On X11 the keys of a shortcut are claimed while they are held, and what gets the focus meanwhile loses it when
 * they are let go.
 */
const HELD_FOR = process.platform === 'linux' ? 200 : 0
/** Milliseconds in which it is taken for what was wanted just now. */
const JUST_SHOWN = 700

export type PaletteWindow = {
  /** the window's contents while there are any */
  contents(): Electron.WebContents | undefined
  isShown(): boolean
  /** Opens it over everything, or hides it where it is open. Resolves when its page is there. */
  toggle(): Promise<void>
  /** Takes it away and gives the focus back to where it was. */
  hide(): void
  /** Gives the focus back, and shows what the page says for a moment longer. */
  say(): void
  /** Ends it with its process: a window nobody sees would keep the app running. */
  destroy(): void
}

type Told = {
  /** the page is there and about to be seen */
  onShow: () => void
  /** it is out of sight: its page begins anew */
  onHide: () => void
  /** whether another window of ours is in sight, which must not be hidden along */
  hasOtherWindow: () => boolean
  /** the zoom of the main window, which this one takes over */
  zoom: () => number
}

/**
 * The small window that comes up over whatever a person works in, and goes as soon as it is left. It is made when it is
 * first wanted, and kept, hidden, from then on.
 */
export function openPaletteWindow(session: Session, told: Told): PaletteWindow {
  let window: BrowserWindow | undefined
  let loaded: Promise<void> = Promise.resolve()
  let saying: NodeJS.Timeout | undefined
  let leaving: NodeJS.Timeout | undefined
  /** milliseconds */
  let shownAt = 0

  const make = () => {
    const made = new BrowserWindow({
      title: t('shell.paletteWindow'),
      ...SIZE,
      show: false,
      frame: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      // macOS: takes the keyboard without making KSmith the active program
      ...(process.platform === 'darwin' && { type: 'panel' }),
      backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
      webPreferences: webPreferences(session, 'palette.cjs'),
    })
    made.setAlwaysOnTop(true, 'pop-up-menu')
    made.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true })
    const isNew = () => performance.now() - shownAt < JUST_SHOWN
    const settle = () => {
      clearTimeout(leaving)
      leaving = setTimeout(
        () => {
          if (made.isDestroyed() || !made.isVisible() || made.isFocused() || saying !== undefined) return
          if (!isNew()) return hide()
          // what came before it was hidden may be heard now, or the system is slow to give it the focus
          made.focus()
          settle()
        },
        isNew() ? SETTLES_SOON : SETTLES,
      )
    }
    // a shortcut that was heard takes the focus away for a moment: only what stays away has left
    made.on('blur', settle)
    made.on('focus', () => clearTimeout(leaving))
    made.on('closed', () => {
      clearTimeout(saying)
      clearTimeout(leaving)
      saying = undefined
      if (window === made) window = undefined
    })
    made.webContents.on('render-process-gone', () => made.destroy())
    // ended while it is loaded: whoever waits for it finds it gone
    loaded = made.loadURL(pageUrl('palette')).catch(() => {})
    return made
  }
  const there = () => (window && !window.isDestroyed() ? window : undefined)
  const place = (it: BrowserWindow, size: { width: number; height: number }) => {
    const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
    it.setBounds(placeOn(workArea, size, told.zoom()))
  }
  const endSaying = () => {
    clearTimeout(saying)
    saying = undefined
  }
  const giveBack = (it: BrowserWindow) => {
    clearTimeout(leaving)
    it.hide()
    // macOS gives the focus to the program before only when this one is hidden as a whole
    if (process.platform === 'darwin' && !told.hasOtherWindow()) app.hide()
  }
  const hide = () => {
    endSaying()
    const it = there()
    if (!it?.isVisible()) return
    giveBack(it)
    told.onHide()
  }

  return {
    contents: () => there()?.webContents,
    isShown: () => there()?.isVisible() === true && saying === undefined,
    async toggle() {
      const shown = there()
      if (shown?.isVisible() && saying === undefined) return hide()
      // what it still said is over
      if (saying !== undefined) hide()
      window = shown ?? make()
      const it = window
      await Promise.all([loaded, new Promise((resolve) => setTimeout(resolve, HELD_FOR))])
      if (it.isDestroyed()) return
      // it was left when it was hidden; whether it is left again is another question
      clearTimeout(leaving)
      it.webContents.setZoomFactor(told.zoom())
      place(it, SIZE)
      told.onShow()
      shownAt = performance.now()
      it.show()
      it.moveTop()
      it.focus()
    },
    hide,
    say() {
      const it = there()
      if (!it) return
      endSaying()
      // from here on leaving the window neither hides it nor ends what it says
      saying = setTimeout(() => {
        saying = undefined
        if (it.isDestroyed()) return
        it.hide()
        told.onHide()
      }, SAID_FOR)
      giveBack(it)
      place(it, SAID_SIZE)
      it.showInactive()
    },
    destroy() {
      endSaying()
      there()?.destroy()
    },
  }
}
