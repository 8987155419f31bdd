import { useEffect, useState } from 'react'
import type { PageApi } from '../../contract/pageApi'
import type { Token } from '../../contract/tokens'

/**
 * The selected token: the list's row where the list has it, else fetched by itself (a search may hide it, or it is
 * scrolled far away).
 *
 * @param onGone told when the token is no longer held
 */
export function useSelectedToken(
  api: PageApi,
  id: string | undefined,
  rows: readonly Token[],
  onGone: () => void,
): Token | undefined {
  const row = rows.find((each) => each.id === id)
  const [kept, setKept] = useState<Token>()
  const listed = row !== undefined

  // what was last known stands in until the answer is there
  useEffect(() => {
    if (row) setKept(row)
  }, [row])

  useEffect(() => {
    if (id === undefined || listed) return
    let current = true
    const fetchIt = async () => {
      const result = await api.tokens.get({ id })
      if (!current) return
      if (result.ok) setKept(result.value)
      else if (result.failure.code === 'TOKEN_NOT_HELD') onGone()
    }
    void fetchIt()
    const end = api.on.inventoryChanged(() => void fetchIt())
    return () => {
      current = false
      end()
    }
  }, [api, id, listed, onGone])

  return row ?? (kept?.id === id ? kept : undefined)
}
