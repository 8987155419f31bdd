import { useEffect, useState } from 'react'
import type { PageApi } from '../../contract/pageApi'
import { useStore } from '../bridge/store'
import { openTokenList, type TokenList, type TokenListStore } from './tokenList'

/** The list that answers `query`, and what can be asked of it. */
export function useTokenList(api: PageApi, query: string): [TokenList, TokenListStore] {
  const [store] = useState(() => openTokenList(api))
  useEffect(() => store.follow(), [store])
  useEffect(() => store.search(query), [store, query])
  return [useStore(store), store]
}
