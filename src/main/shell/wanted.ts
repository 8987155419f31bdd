import type { Wanted } from '../../contract/wanted'

export type Wishes = {
  /** Keeps what is wanted until the page takes it; the last one counts. */
  want(wanted: Wanted): void
  /** What is wanted, once. */
  take(): Wanted | undefined
}

/** @param tell told that there is something to take; a page that is about to open asks by itself */
export function openWishes(tell: () => void): Wishes {
  let waiting: Wanted | undefined
  return {
    want(wanted) {
      waiting = wanted
      tell()
    },
    take() {
      const taken = waiting
      waiting = undefined
      return taken
    },
  }
}
