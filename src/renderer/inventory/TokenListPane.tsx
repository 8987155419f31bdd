import { Plus, Search, X } from 'lucide-react'
import { type Ref, useEffect, useRef } from 'react'
import {
  Autocomplete,
  Button,
  Collection,
  Input,
  ListBox,
  ListBoxLoadMoreItem,
  ListLayout,
  SearchField,
  Virtualizer,
} from 'react-aria-components'
import type { Token } from '../../contract/tokens'
import { FailurePanel } from '../ui/FailurePanel'
import { IconButton } from '../ui/IconButton'
import { ROW_HEIGHT, TokenRow } from './TokenRow'
import type { TokenList } from './useTokenList'

type TokenListPaneProps = {
  list: TokenList & { more: () => void }
  query: string
  onQuery: (query: string) => void
  selected: string | undefined
  onSelect: (id: string) => void
  onMint: (token: Token) => void
  onAdd: () => void
  searchRef: Ref<HTMLInputElement>
}

const layout = { rowHeight: ROW_HEIGHT, padding: 4 }

/**
 * Search and list. Up and Down move through the list while the search keeps the focus, and Enter mints from the
 * selected token again.
 */
export function TokenListPane(props: TokenListPaneProps) {
  const { list, query, onQuery, selected, onSelect, onMint, onAdd, searchRef } = props
  const { rows, total, failure, more } = list
  const scroller = useRef<HTMLDivElement>(null)

  // a new search starts at its best match
  const answered = list.query
  useEffect(() => {
    if (answered !== undefined) scroller.current?.scrollTo({ top: 0 })
  }, [answered])

  const mintSelected = () => {
    const token = rows.find(({ id }) => id === selected)
    if (token) onMint(token)
    return token !== undefined
  }

  return (
    <section aria-label="App tokens" className="flex min-h-0 flex-1 flex-col">
      <Autocomplete inputValue={query} onInputChange={onQuery} disableAutoFocusFirst>
        <div className="flex items-center gap-1 px-2.5 pt-2.5 pb-2">
          <SearchField
            aria-label="Search tokens"
            autoFocus
            className="group relative flex min-w-0 flex-1 items-center"
            onKeyDown={(event) => {
              if (event.key === 'Enter' && mintSelected()) event.preventDefault()
              else event.continuePropagation()
            }}
          >
            <Search aria-hidden size={14} className="pointer-events-none absolute start-2.5 text-faint" />
            <Input
              ref={searchRef}
              role="combobox"
              aria-expanded="true"
              placeholder="Search tokens"
              className="field-ring h-7.5 w-full min-w-0 rounded-md border border-control bg-surface ps-8 pe-7 [&::-webkit-search-cancel-button]:hidden"
            />
            <Button className="focus-ring absolute end-1 inline-flex size-5.5 items-center justify-center rounded-sm text-soft group-data-empty:hidden data-hovered:bg-hover">
              <X aria-hidden size={13} />
            </Button>
          </SearchField>
          <IconButton icon={Plus} label="Add a token" onPress={onAdd} className="size-7.5" />
        </div>
        <Virtualizer layout={ListLayout} layoutOptions={layout}>
          <ListBox
            ref={scroller}
            aria-label="App tokens"
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={selected === undefined ? [] : [selected]}
            onSelectionChange={(keys) => {
              if (keys === 'all') return
              for (const key of keys) onSelect(String(key))
            }}
            renderEmptyState={() => <NoRows answered={answered} />}
            className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto border-t border-line outline-none"
          >
            <Collection items={rows}>{(token) => <TokenRow token={token} onMint={onMint} />}</Collection>
            <ListBoxLoadMoreItem onLoadMore={more} isLoading={false} />
          </ListBox>
        </Virtualizer>
      </Autocomplete>
      {failure && (
        <div className="p-2">
          <FailurePanel failure={failure} />
        </div>
      )}
      <p aria-live="polite" className="sr-only">
        {query !== '' && answered === query ? matches(total) : ''}
      </p>
    </section>
  )
}

function NoRows({ answered }: { answered: string | undefined }) {
  if (answered === undefined || answered === '') return null
  return (
    <div className="flex flex-col gap-1 px-4 py-5 text-soft">
      <p className="font-medium text-text">No token matches</p>
      <p className="text-xs">
        Every word has to occur in the label, a tag, the partner id or the app-token id.
      </p>
    </div>
  )
}

function matches(total: number): string {
  if (total === 0) return 'No token matches'
  return total === 1 ? '1 token matches' : `${total} tokens match`
}
