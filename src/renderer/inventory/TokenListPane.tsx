import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import type { TokenFilter } from '../../contract/health'
import { t } from '../../strings'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { type ListKey, placeAfterKey } from './listKeys'
import { SearchTokens } from './SearchTokens'
import { TokenListbox } from './TokenListbox'
import { ROW_HEIGHT, rowId } from './TokenRow'
import type { TokenList, TokenListStore } from './tokenList'
import type { Place } from './usePlace'

type TokenListPaneProps = {
  list: TokenList
  store: TokenListStore
  place: RefObject<Place | undefined>
  query: string
  onQuery: (query: string) => void
  selected: string | undefined
  onSelect: (id: string) => void
  /** Enter, in the search and in the list */
  onEnter: () => void
  searchRef: RefObject<HTMLInputElement | null>
  /** beside the search */
  menu: ReactNode
  /** what goes on with the list as a whole */
  notice: ReactNode
}

/**
 * Search and list. The arrow keys, Page Up and Down, Home and End move through the list while the search keeps the
 * focus.
 */
export function TokenListPane(props: TokenListPaneProps) {
  const { list, store, place, query, onQuery, selected, onSelect, onEnter, searchRef, menu, notice } = props
  const { rows, offset, total, failure, query: answered, filter } = list
  const scroller = useRef<HTMLDivElement>(null)
  const listId = useId()
  /** the place that a key moved to, while its row is on its way */
  const wanted = useRef<number>(undefined)

  // a new search starts at its best match
  useEffect(() => {
    wanted.current = undefined
    if (answered !== undefined && filter !== undefined) scroller.current?.scrollTo({ top: 0 })
  }, [answered, filter])

  useEffect(() => {
    const row = wanted.current === undefined ? undefined : rows[wanted.current - offset]
    if (!row) return
    wanted.current = undefined
    onSelect(row.id)
  }, [rows, offset, onSelect])

  const move = (event: ListKey): boolean => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1)
    const from = wanted.current ?? place.current?.index ?? -1
    const to = placeAfterKey(event, from, total, page)
    if (to === undefined) return false
    if (scroller.current) bringIntoSight(scroller.current, to)
    const row = rows[to - offset]
    wanted.current = row ? undefined : to
    if (row) onSelect(row.id)
    return true
  }
  const onKey = (event: ListKey & Pick<KeyboardEvent, 'preventDefault' | 'nativeEvent'>): boolean => {
    const { isComposing, repeat } = event.nativeEvent
    if (isComposing) return false
    const enter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!enter && !move(event)) return false
    event.preventDefault()
    if (enter && !repeat) onEnter()
    return true
  }
  const active = rows.some(({ id }) => id === selected) ? selected : undefined

  return (
    <section aria-label={t('inventory.list')} className="flex min-h-0 flex-1 flex-col">
      <div className="flex items-center gap-1 px-2.5 pt-2.5 pb-2">
        <SearchTokens
          inputRef={searchRef}
          query={query}
          onQuery={onQuery}
          onKey={onKey}
          listId={total > 0 ? listId : undefined}
          active={active === undefined ? undefined : rowId(active)}
        />
        {menu}
      </div>
      {notice}
      {total > 0 ? (
        <TokenListbox
          id={listId}
          list={list}
          selected={selected}
          onSelect={(id) => {
            wanted.current = undefined
            onSelect(id)
          }}
          onSight={store.show}
          onKeyDown={onKey}
          onPointer={store.holdOrder}
          scroller={scroller}
        />
      ) : (
        <NoRows
          answered={answered}
          filter={filter}
          onClear={() => {
            onQuery('')
            searchRef.current?.focus()
          }}
        />
      )}
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

/** Scrolls as little as is needed for the row at a place to be seen whole, with the list's own padding. */
function bringIntoSight(scroller: HTMLElement, index: number): void {
  const padding = 8
  const top = index * ROW_HEIGHT
  const bottom = top + ROW_HEIGHT + padding
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (bottom > scroller.scrollTop + scroller.clientHeight) {
    scroller.scrollTop = bottom - scroller.clientHeight
  }
}

type NoRowsProps = {
  answered: string | undefined
  filter: TokenFilter | undefined
  onClear: () => void
}

function NoRows({ answered, filter, onClear }: NoRowsProps) {
  if (answered === '' && filter !== undefined && filter !== 'all') {
    return (
      <div className="flex flex-col gap-1 border-t border-line px-4 py-5 text-soft">
        <p className="font-medium text-text">
          {filter === 'trouble' ? t('inventory.noTrouble') : t('inventory.noneExpiring')}
        </p>
        {filter === 'expiring' && <p className="text-xs">{t('inventory.noneExpiringAbout')}</p>}
      </div>
    )
  }
  if (answered === undefined || answered === '') return null
  return (
    <div className="flex flex-col gap-1 border-t border-line px-4 py-5 text-soft">
      <p className="font-medium text-text">{t('inventory.noMatch')}</p>
      <p className="text-xs">{t('inventory.noMatchAbout')}</p>
      <Button size="small" onPress={onClear} className="mt-1.5 self-start">
        {t('inventory.clearSearch')}
      </Button>
    </div>
  )
}

function matches(total: number): string {
  return total === 0 ? t('inventory.noMatch') : t('inventory.matches', { count: total })
}
