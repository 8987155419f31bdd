import { Search, X } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { t } from '../../strings'
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
    <SearchField
      aria-label={t('inventory.search')}
      autoFocus
      value={query}
      onChange={onQuery}
      className="group relative flex min-w-0 flex-1 items-center"
      onKeyDown={(event) => {
        if (!onKey(event)) event.continuePropagation()
      }}
    >
      <Search aria-hidden size={14} className="pointer-events-none absolute start-2.5 text-faint" />
      <Input
        ref={inputRef}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={listId !== undefined}
        {...(listId !== undefined && { 'aria-controls': listId })}
        {...(active !== undefined && { 'aria-activedescendant': active })}
        data-focus="search"
        autoComplete="off"
        spellCheck="false"
        maxLength={200}
        placeholder={t('inventory.search')}
        className="field-ring h-7.5 w-full min-w-0 rounded-md border border-control bg-surface ps-8 pe-7 [&::-webkit-search-cancel-button]:hidden"
      />
      <Button className="focus-ring absolute end-1 inline-flex size-5.5 items-center justify-center rounded-sm text-soft group-data-empty:hidden data-hovered:bg-hover">
        <X aria-hidden size={13} />
      </Button>
    </SearchField>
  )
}
