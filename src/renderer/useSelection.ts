import { type RefObject, useEffect, useRef } from 'react'
import type { TokenList } from './inventory/tokenList'
import type { Place } from './inventory/usePlace'

/**
 * Keeps something selected: the first token at the start, the next one after the selected one is gone, and the best
 * match of every new search. Otherwise the selection stays where it is, whatever happens to the list around it.
 */
export function useSelection(
  { rows, offset, query }: TokenList,
  selected: string | undefined,
  place: RefObject<Place | undefined>,
  onSelect: (id: string | undefined) => void,
): void {
  const answered = useRef<string>(undefined)
  useEffect(() => {
    if (query === undefined) return
    const isNewSearch = query !== '' && query !== answered.current
    answered.current = query
    if (!isNewSearch && selected !== undefined) return
    const next = isNewSearch ? 0 : Math.min((place.current?.index ?? 0) - offset, rows.length - 1)
    const best = (rows[next] ?? rows[0])?.id
    if (best !== undefined) onSelect(best)
  }, [rows, offset, query, selected, place, onSelect])
}
