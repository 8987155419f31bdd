import { useEffect, useRef } from 'react'
import type { TokenList } from './inventory/useTokenList'

/**
 * Keeps something selected: the first token at the start and after the selected one is gone, and the best match of
 * every new search. Otherwise the selection stays where it is, whatever happens to the list around it.
 */
export function useSelection(
  { rows, query }: TokenList,
  selected: string | undefined,
  onSelect: (id: string | undefined) => void,
): void {
  const answered = useRef<string>(undefined)
  useEffect(() => {
    if (query === undefined) return
    const isNewSearch = query !== '' && query !== answered.current
    answered.current = query
    const best = rows[0]?.id
    if (best !== undefined && (isNewSearch || selected === undefined)) onSelect(best)
  }, [rows, query, selected, onSelect])
}
