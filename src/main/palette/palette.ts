import type { BrowserWindow, Session } from 'electron'
import type { ActionId } from '../../contract/actions'
import type { Environment } from '../../contract/environments'
import type { QuickDone } from '../../contract/palette'
import { type PaletteState, paletteChannels } from '../../contract/paletteChannels'
import type { EnterMeans } from '../../contract/quickRequest'
import { paletteHandlers } from '../bridge/handlers/palette'
import { serve } from '../bridge/serve'
import { tellPaletteTo } from '../bridge/tell'
import type { Guard } from '../conceal/concealment'
import type { SessionBook } from '../sessions/book'
import type { Cases } from '../sessions/cases'
import type { Minter } from '../sessions/minter'
import type { ClipboardGuard } from '../shell/clipboardGuard'
import { openPaletteWindow } from '../shell/paletteWindow'
import { pageOrigin } from '../shell/security/servedFile'
import { doneWords } from './doneWords'
import type { QuickMinting } from './quickMint'
import type { TokenSearch } from './search'

export type Palette = {
  toggle(): void
  isShown(): boolean
  /** something that the palette shows is another now */
  changed(): void
  destroy(): void
}

type Parts = {
  /** the pages' session */
  pages: Session
  mainWindow: () => BrowserWindow | undefined
  app: () => Pick<PaletteState, 'held' | 'holdsPractice' | 'keychain'> & { environments: Environment[] }
  book: Pick<SessionBook, 'summary'>
  cases: Pick<Cases, 'open'>
  search: TokenSearch
  quick: QuickMinting
  minter: Pick<Minter, 'warm'>
  clipboard: Pick<ClipboardGuard, 'state' | 'clear'>
  enterMeans: () => EnterMeans
  moreContrast: () => boolean
  /** whether KSmith is concealed: then there is no palette, and the main window comes up instead */
  isConcealed: () => boolean
  guard: Guard
  showMain: () => void
  openToken: (tokenId: string) => void
  /** tells of a mint that failed when the palette was left already */
  tellOfFailure: (tokenId: string, error: unknown) => void
  act: (id: ActionId) => void
}

/** The palette window and what it may ask for: a page of its own, on an origin and with channels of its own. */
export function openPalette(parts: Parts): Palette {
  const { book, cases, clipboard } = parts
  const main = () => {
    const window = parts.mainWindow()
    return window && !window.isDestroyed() ? window : undefined
  }
  const state = (): PaletteState => {
    const { held, holdsPractice, keychain, environments } = parts.app()
    const openCase = cases.open()
    return {
      held,
      holdsPractice,
      keychain,
      environments,
      enterMeans: parts.enterMeans(),
      moreContrast: parts.moreContrast(),
      alive: book.summary().alive,
      holdsKs: clipboard.state().holding,
      ...(openCase !== undefined && { openCase }),
    }
  }
  const window = openPaletteWindow(parts.pages, {
    onShow: () => tell('palette.shown', state()),
    onHide: () => tell('palette.hidden', {}),
    hasOtherWindow: () => main()?.isVisible() === true,
    zoom: () => main()?.webContents.getZoomFactor() ?? 1,
  })
  const caller = { contents: window.contents, origin: pageOrigin('palette') }
  const tell = tellPaletteTo(caller)
  serve(paletteChannels, paletteHandlers({ ...parts, state, window }), caller, parts.guard)
  return {
    toggle: () => {
      // what is concealed is opened where it is concealed
      if (parts.isConcealed()) parts.showMain()
      else void window.toggle()
    },
    changed: () => {
      if (window.isShown()) tell('palette.changed', state())
    },
    isShown: window.isShown,
    destroy: window.destroy,
  }
}

/** What the system is told to show of a copy, where it is to show anything. @returns whether it does */
export function tellOfCopy(
  done: QuickDone,
  isOn: boolean,
  withNames: boolean,
  notify: (words: { title: string; body: string }) => boolean,
): boolean {
  // what nobody confirmed is not left to a notification, which may be missed
  return isOn && !done.unexpectedAdmin && notify(doneWords(done, withNames))
}
