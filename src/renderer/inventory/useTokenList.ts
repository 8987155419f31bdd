import { useEffect, useState } from 'react'
import type { TokenFilter } from '../../contract/health'
import type { PageApi } from '../../contract/pageApi'
import { useStore } from '../bridge/store'
import { openTokenList, type TokenList, type TokenListStore } from './tokenList'

/** The list that answers `query` under a filter, and what can be asked of it. */
export function useTokenList(
  api: PageApi,
  query: string,
  filter: TokenFilter = 'all',
): [TokenList, TokenListStore] {
  const [store] = useState(() => openTokenList(api))
  useEffect(() => store.follow(), [store])
  useEffect(() => store.filterBy(filter), [store, filter])
  useEffect(() => store.search(query), [store, query])
  return [useStore(store), store]
}
