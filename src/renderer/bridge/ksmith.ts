import type { PageApi } from '../../contract/pageApi'

declare global {
  interface Window {
    /** put there by the preload */
    readonly ksmith: PageApi
  }
}

/** Everything that the page can ask of the main process. */
export function ksmith(): PageApi {
  return window.ksmith
}
