import type { KeyboardEvent, Ref } from 'react'
import { t } from '../../strings'
import { SearchInput } from '../ui/SearchInput'
import type { ListKey } from './listKeys'

type SearchTokensProps = {
  inputRef: Ref<HTMLInputElement>
  query: string
  onQuery: (query: string) => void
  /** answers whether the key was for the list */
  onKey: (event: ListKey & Pick<KeyboardEvent, 'preventDefault' | 'nativeEvent'>) => boolean
  /** the list below, where there is one */
  listId: string | undefined
  /** the element id of the row that is selected */
  active: string | undefined
}

/** The search; keys that move through the list go on to it. Escape empties it. */
export function SearchTokens({ inputRef, query, onQuery, onKey, listId, active }: SearchTokensProps) {
  return (
    <SearchInput
      label={t('inventory.search')}
      placeholder={t('inventory.search')}
      autoFocus
      value={query}
      onChange={onQuery}
      className="min-w-0 flex-1"
      onKeyDown={(event) => {
        if (!onKey(event)) event.continuePropagation()
      }}
      inputRef={inputRef}
      input={{
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': listId !== undefined,
        ...(listId !== undefined && { 'aria-controls': listId }),
        ...(active !== undefined && { 'aria-activedescendant': active }),
        'data-focus': 'search',
      }}
    />
  )
}
