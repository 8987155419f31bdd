import { useCallback, useEffect, useRef, useState } from 'react'
import { MAX_WINDOW } from '../../contract/channels'
import type { Failure } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import type { Token } from '../../contract/tokens'

const FIRST_WINDOW = 60
/** Milliseconds. Long enough to skip the letters of a fast typist, too short to notice. */
const DEBOUNCE = 70

export type TokenList = {
  rows: readonly Token[]
  /** all rows that match, loaded or not */
  total: number
  /** the query that `rows` answer; absent until the first answer */
  query?: string
  failure?: Failure
}

/**
 * The tokens that match a query, in main's order, as a window that grows while the list is scrolled. The rows stay
 * in place until the next answer is there, so nothing flashes.
 */
export function useTokenList(api: PageApi, query: string): TokenList & { more: () => void } {
  const [list, setList] = useState<TokenList>({ rows: [], total: 0 })
  const shown = useRef(list)
  const round = useRef(0)

  const load = useCallback(
    async (text: string, from: readonly Token[], wanted: number) => {
      round.current += 1
      const mine = round.current
      const rows = [...from]
      let total = 0
      do {
        const limit = Math.min(MAX_WINDOW, wanted - rows.length)
        const result = await api.tokens.list({ query: text, offset: rows.length, limit })
        if (mine !== round.current) return
        if (!result.ok) {
          setList((now) => ({ ...now, failure: result.failure }))
          return
        }
        total = result.value.total
        if (result.value.rows.length === 0) break
        rows.push(...result.value.rows)
      } while (rows.length < wanted && rows.length < total)
      shown.current = { rows: withoutDoubles(rows), total, query: text }
      setList(shown.current)
    },
    [api],
  )

  useEffect(() => {
    const first = shown.current.query === undefined
    const timer = setTimeout(() => void load(query, [], FIRST_WINDOW), first ? 0 : DEBOUNCE)
    return () => clearTimeout(timer)
  }, [load, query])

  useEffect(
    () =>
      api.on.inventoryChanged(() => void load(query, [], Math.max(FIRST_WINDOW, shown.current.rows.length))),
    [api, load, query],
  )

  const more = useCallback(() => {
    const { rows, total, query: answered } = shown.current
    if (answered === query && rows.length < total) void load(query, rows, rows.length + MAX_WINDOW)
  }, [load, query])

  return { ...list, more }
}

/** The inventory may change between two windows, so that a row is served twice. */
function withoutDoubles(rows: readonly Token[]): Token[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
