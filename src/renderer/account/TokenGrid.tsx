// biome-ignore-all lint/a11y/useSemanticElements: a table element does not lay out rows of which only those in sight are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays on the grid, which names its active row
import { ArrowDown, ArrowUp } from 'lucide-react'
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useState,
} from 'react'
import { Button } from 'react-aria-components'
import type { AccountRow, AccountSort } from '../../contract/account'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { placeAfterKey } from '../inventory/listKeys'
import { ROW_HEIGHT } from '../inventory/TokenRow'
import { useSight } from '../inventory/useSight'
import type { AccountListStore } from './accountList'
import { GridRow, GridRowToCome, HEADER_HEIGHT, rowLook } from './GridRow'
import { allPicks, isPicked, noPicks, type Picks, togglePick } from './picks'

type TokenGridProps = {
  gridRef: RefObject<HTMLDivElement | null>
  store: AccountListStore
  picks: Picks
  onPicks: (picks: Picks) => void
  /** Enter or a double click on a row */
  onOpen: (token: AccountRow) => void
  isReading: boolean
  /** how many there are, whatever the filter says */
  known: number
}

/**
 * The tokens that match, as a table of which only the rows in sight are drawn. The arrow keys move and select, with Ctrl
 * or Cmd they only move; Space adds a row to the selection or takes it out, Shift selects up to a row, Ctrl or Cmd with A
 * selects all, Enter opens one.
 */
export function TokenGrid({ gridRef, store, picks, onPicks, onOpen, isReading, known }: TokenGridProps) {
  const { rows, offset, total, filter, sort } = useStore(store)
  const { first, last } = useSight(gridRef, total)
  const [active, setActive] = useState(-1)
  const [anchor, setAnchor] = useState(0)
  const base = useId()
  useLayoutEffect(() => {
    if (last > 0) store.show(first, last)
  }, [first, last, store])
  // another filter or order starts at its top
  useEffect(() => {
    if (filter && sort) {
      gridRef.current?.scrollTo({ top: 0 })
      setActive(-1)
    }
  }, [filter, sort, gridRef])

  const at = (index: number): AccountRow | undefined => rows[index - offset]
  const between = (from: number, to: number): Picks => {
    const [start, end] = from < to ? [from, to] : [to, from]
    const ids: string[] = []
    for (let index = start; index <= end; index += 1) {
      const row = at(index)
      if (row) ids.push(row.id)
    }
    return { kind: 'named', ids: new Set(ids) }
  }
  const moveTo = (index: number, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => {
    setActive(index)
    if (gridRef.current) bringIntoSight(gridRef.current, index)
    if (event.shiftKey) {
      onPicks(between(anchor, index))
      return
    }
    if (event.ctrlKey || event.metaKey) return
    setAnchor(index)
    const row = at(index)
    onPicks(row ? { kind: 'named', ids: new Set([row.id]) } : noPicks)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const command = event.ctrlKey || event.metaKey
    const row = at(active)
    if (command && event.key.toLowerCase() === 'a') onPicks(allPicks)
    else if (event.key === ' ' && row) onPicks(togglePick(picks, row.id))
    else if (event.key === 'Enter' && row && !command) onOpen(row)
    else if (event.key === 'Escape') onPicks(noPicks)
    else {
      const page = Math.max(
        1,
        Math.floor((event.currentTarget.clientHeight - HEADER_HEIGHT) / ROW_HEIGHT) - 1,
      )
      const plain = { key: event.key, shiftKey: false, ctrlKey: false, altKey: event.altKey, metaKey: false }
      const to = placeAfterKey(plain, active, total, page)
      if (to === undefined) return
      moveTo(to, event)
    }
    event.preventDefault()
  }
  const indexOf = ({ target }: { target: EventTarget }): number | undefined => {
    const row = target instanceof Element ? target.closest('[data-index]') : null
    return row instanceof HTMLElement ? Number(row.dataset.index) : undefined
  }
  const onClick = (event: MouseEvent) => {
    const index = indexOf(event)
    const row = index === undefined ? undefined : at(index)
    if (index === undefined || !row) return
    const onMark = event.target instanceof Element && event.target.closest('[data-mark]') !== null
    if ((onMark || event.ctrlKey || event.metaKey) && !event.shiftKey) {
      setActive(index)
      setAnchor(index)
      onPicks(togglePick(picks, row.id))
    } else moveTo(index, { shiftKey: event.shiftKey, ctrlKey: false, metaKey: false })
  }
  const activeRow = at(active)
  const idOf = (id: string) => `${base}-${id}`

  return (
    <div
      ref={gridRef}
      role="grid"
      aria-label={t('account.grid.title')}
      aria-multiselectable
      aria-rowcount={total + 1}
      aria-busy={isReading}
      tabIndex={0}
      {...(activeRow && { 'aria-activedescendant': idOf(activeRow.id) })}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={(event) => {
        const row = at(indexOf(event) ?? -1)
        if (row && !event.ctrlKey && !event.shiftKey && !event.metaKey) onOpen(row)
      }}
      className="@container relative min-h-0 flex-1 overflow-x-hidden overflow-y-auto border-t border-line outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus"
    >
      <div
        role="row"
        aria-rowindex={1}
        className={`${rowLook} sticky top-0 z-10 border-b border-line bg-canvas text-xs font-medium text-soft`}
        style={{ height: HEADER_HEIGHT }}
      >
        <span role="columnheader">
          <span className="sr-only">{t('account.grid.selected')}</span>
        </span>
        <Heading by="description" sort={sort} onSort={store.sort} />
        <Heading by="status" sort={sort} onSort={store.sort} />
        <Heading by="type" sort={sort} onSort={store.sort} />
        <Heading by="user" sort={sort} onSort={store.sort} className="hidden @min-[46rem]:flex" />
        <Heading by="expiry" sort={sort} onSort={store.sort} />
        <Heading by="created" sort={sort} onSort={store.sort} className="hidden @two:flex" />
        <span role="columnheader">{t('account.grid.held')}</span>
      </div>
      <div role="rowgroup" className="relative" style={{ height: total * ROW_HEIGHT }}>
        {Array.from({ length: Math.max(0, last - first) }, (_, n) => {
          const index = first + n
          const row = at(index)
          return row ? (
            <GridRow
              key={row.id}
              id={idOf(row.id)}
              row={row}
              index={index}
              isPicked={isPicked(picks, row.id)}
              isActive={index === active}
            />
          ) : (
            <GridRowToCome key={index} index={index} />
          )
        })}
      </div>
      {total === 0 && (
        <p className="px-4 py-5 text-soft">
          {isReading
            ? t('account.grid.reading')
            : known === 0
              ? t('account.grid.none')
              : t('account.grid.noMatch')}
        </p>
      )}
    </div>
  )
}

type HeadingProps = {
  by: AccountSort['by']
  sort: AccountSort
  onSort: (sort: AccountSort) => void
  className?: string
}

function Heading({ by, sort, onSort, className = 'flex' }: HeadingProps) {
  const isSorted = sort.by === by
  const Arrow = sort.descending ? ArrowDown : ArrowUp
  return (
    <span
      role="columnheader"
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      className={`${className} min-w-0 items-center`}
    >
      <Button
        onPress={() => onSort({ by, descending: isSorted && !sort.descending })}
        className="focus-ring -mx-1 inline-flex min-w-0 items-center gap-1 rounded-sm px-1 data-hovered:text-text"
      >
        <span className="truncate">{t(`account.grid.columns.${by}`)}</span>
        {isSorted && <Arrow aria-hidden size={12} className="shrink-0" />}
      </Button>
    </span>
  )
}

/** Scrolls as little as is needed for the row at a place to be seen whole beneath the header. */
function bringIntoSight(scroller: HTMLElement, index: number): void {
  const top = index * ROW_HEIGHT
  const bottom = top + ROW_HEIGHT + HEADER_HEIGHT
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (bottom > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = bottom - scroller.clientHeight
}
