import type { WebContents } from 'electron'
import { type PageName, pageUrl } from './security/servedFile'

/** Milliseconds that a page may take to give way to another. */
const PATIENCE = 3_000

export type ShownPage = {
  /** Shows a page in the place of the one that is there, whose process ends with it. */
  show(page: PageName): void
  /** Loads the page that is to be shown anew. */
  again(): void
}

/**
 * The page that a window shows. Each page is an origin of its own, so one that is left takes its process, and all that
 * was in its memory, with it. A page has no say in that: what it does to stay is ignored, and one that hangs is ended.
 */
export function openShownPage(contents: WebContents, first: PageName): ShownPage {
  let wanted = first
  let patience: NodeJS.Timeout | undefined
  const load = () => {
    clearTimeout(patience)
    contents.loadURL(pageUrl(wanted)).then(
      // nothing leads back to a page that was left
      () => contents.isDestroyed() || contents.navigationHistory.clear(),
      // another page was wanted meanwhile, or the window is gone
      () => {},
    )
  }
  contents.on('will-prevent-unload', (event) => event.preventDefault())
  contents.on('did-navigate', (_event, url) => {
    if (url === pageUrl(wanted)) clearTimeout(patience)
  })
  load()
  return {
    again: load,
    show(page) {
      // a window that was closed shows nothing; the next one begins with the page that is wanted then
      if (page === wanted || contents.isDestroyed()) return
      wanted = page
      load()
      patience = setTimeout(() => {
        if (contents.isDestroyed()) return
        contents.forcefullyCrashRenderer()
        // not left to what follows a crash, which leaves a page alone that crashed just before
        load()
      }, PATIENCE)
    },
  }
}
