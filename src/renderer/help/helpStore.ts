import type { HelpPlace } from '../../help/model'
import { createStore, type Store } from '../bridge/store'

/** What the help shows: the contents, a place on a page, or Doctor. */
export type HelpView = { kind: 'contents' } | { kind: 'page'; place: HelpPlace } | { kind: 'doctor' }

/** Where one was, and is now: the last one is shown. */
export type HelpTrail = readonly HelpView[]

export type HelpState = {
  /** what the Help screen shows */
  screen: HelpTrail
  /** what the sheet beside the work shows, while it is open */
  sheet: HelpTrail | undefined
  /** whether the sheet lies over a dialog, which would hide the screen */
  isOverDialog: boolean
  /** how often the Help screen was asked for from elsewhere */
  shown: number
}

export type HelpStore = Store<HelpState> & {
  /** Opens the sheet beside what is on the screen. */
  open(view: HelpView): void
  closeSheet(): void
  /** Opens the Help screen. */
  show(view: HelpView): void
  /** Goes on from what is shown, on the screen or in the sheet. */
  go(where: HelpWhere, view: HelpView): void
  back(where: HelpWhere): void
}

export type HelpWhere = 'screen' | 'sheet'

/** Steps that can be gone back. */
const MAX_TRAIL = 50

export const contents: HelpView = { kind: 'contents' }

export function atPlace(place: HelpPlace): HelpView {
  return { kind: 'page', place }
}

/** What the help shows, on its screen and beside one's work. */
export function openHelp(): HelpStore {
  const store = createStore<HelpState>({
    screen: [contents],
    sheet: undefined,
    isOverDialog: false,
    shown: 0,
  })
  const change = (where: HelpWhere, next: (trail: HelpTrail) => HelpTrail) =>
    store.set((now) => {
      const trail = now[where]
      return trail ? { ...now, [where]: next(trail) } : now
    })
  return {
    ...store,
    open: (view) => store.set((now) => ({ ...now, sheet: [view], isOverDialog: isDialogOpen() })),
    closeSheet: () => store.set((now) => ({ ...now, sheet: undefined })),
    show: (view) =>
      store.set((now) => ({
        ...now,
        screen: onwards(now.screen, view),
        sheet: undefined,
        shown: now.shown + 1,
      })),
    go: (where, view) => change(where, (trail) => onwards(trail, view)),
    back: (where) => change(where, (trail) => (trail.length > 1 ? trail.slice(0, -1) : trail)),
  }
}

const onwards = (trail: HelpTrail, view: HelpView): HelpTrail => [...trail, view].slice(-MAX_TRAIL)

/** Whether a dialog is open, other than the help itself. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
}
