import { type RefObject, useRef } from 'react'
import type { Token } from '../../contract/tokens'
import type { TokenList, TokenListStore } from './tokenList'
import type { Place } from './usePlace'

type Asked = {
  list: TokenList
  store: TokenListStore
  place: RefObject<Place | undefined>
  /** as typed; `list` may not answer it yet */
  query: string
  /** the selected one */
  token: Token | undefined
  onSelect: (id: string) => void
}

/**
 * Hands on the token that a key may act on: the one that the list shows as selected. Where the list does not answer
 * the search yet, the search is asked at once and its best match is selected first. What the list does not have is
 * never handed on, and neither is anything when more was typed meanwhile.
 */
export function useSettledToken({ list, store, place, query, token, onSelect }: Asked) {
  const waiting = useRef(false)
  const settle = async (): Promise<Token | undefined> => {
    const answered = list.query === query
    const answer = answered ? list : await store.settle(query)
    if (!answer) return undefined
    if (query === '') return token
    if (!answered) {
      const best = answer.rows[0]
      if (best) onSelect(best.id)
      return best
    }
    const { current } = place
    return current?.id === token?.id && current?.query === query ? token : undefined
  }
  return (then: (token: Token) => void): void => {
    if (waiting.current) return
    waiting.current = true
    void settle().then((found) => {
      waiting.current = false
      if (found) then(found)
    })
  }
}
