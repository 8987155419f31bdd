import type { Place } from '../../contract/place'

/** Where a person was in the window: in memory, until the window is closed or its page breaks. */
export type LastPlace = { keep(place: Place): void; last(): Place | undefined; forget(): void }

export function openLastPlace(): LastPlace {
  let kept: Place | undefined
  return {
    keep(place) {
      kept = place
    },
    last: () => kept,
    forget() {
      kept = undefined
    },
  }
}
