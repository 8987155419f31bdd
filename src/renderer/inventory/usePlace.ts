import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { TokenList } from './tokenList'

/** Where the selected token stood when it was last in the window, and for which query. Without an id it is gone. */
export type Place = { id: string; index: number; query: string }

/**
 * Remembers where the selected token stands among all that match, since it may be scrolled out of the window. It is
 * forgotten when another row is seen to stand there.
 */
export function usePlace(
  { rows, offset, query }: TokenList,
  selected: string | undefined,
): RefObject<Place | undefined> {
  const place = useRef<Place>(undefined)
  useLayoutEffect(() => {
    const at = rows.findIndex(({ id }) => id === selected)
    if (selected !== undefined && at >= 0 && query !== undefined) {
      place.current = { id: selected, index: offset + at, query }
    } else if (place.current !== undefined) {
      const { index } = place.current
      const seen = index >= offset && index < offset + rows.length
      if (place.current.query !== query) place.current = undefined
      // the place itself stays known, for what is selected next
      else if (seen) place.current = { ...place.current, id: '' }
    }
  }, [rows, offset, query, selected])
  return place
}
