import { useEffect, useState } from 'react'
import type { AccountChoice } from '../../contract/account'
import type { PageApi } from '../../contract/pageApi'

/** Rows shown at once: an engineer has a handful of accounts, and a search finds the others. */
const SHOWN = 40
/** Milliseconds */
const DEBOUNCE = 70

/** The accounts that tokens are held of, as they are at the moment. */
export function useChoices(
  api: PageApi,
  query: string,
): { rows: readonly AccountChoice[]; total: number; loaded: boolean } {
  const [found, setFound] = useState<{ rows: readonly AccountChoice[]; total: number }>()
  useEffect(() => {
    let over = false
    const load = async () => {
      const result = await api.account.choices({ query, offset: 0, limit: SHOWN })
      if (!over && result.ok) setFound(result.value)
    }
    const timer = setTimeout(() => void load(), query === '' ? 0 : DEBOUNCE)
    const end = api.on.inventoryChanged(() => void load())
    return () => {
      over = true
      clearTimeout(timer)
      end()
    }
  }, [api, query])
  return { rows: found?.rows ?? [], total: found?.total ?? 0, loaded: found !== undefined }
}
