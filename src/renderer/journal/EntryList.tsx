import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { JournalFilter, JournalRow } from '../../contract/journal'
import { t } from '../../strings'
import { placeAfterKey } from '../inventory/listKeys'
import { ENTRY_HEIGHT, EntryRow } from './EntryRow'
import type { JournalList } from './journalList'
import { type OpenRow, rowAt, topOf } from './openRow'
import { rowKey } from './rowWords'

/** Rows drawn beyond each edge, so that a scroll never shows the page behind them. */
const BEYOND = 8

type EntryListProps = {
  list: JournalList
  onSight: (first: number, last: number) => void
}

/**
 * The rows in sight, at their places in a list as long as all that match. One row at a time is unfolded. Tab comes to
 * one row; the arrow keys, Page Up and Down, Home and End move on from there.
 */
export function EntryList({ list, onSight }: EntryListProps) {
  const { rows, offset, total, filter } = list
  const scroller = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<OpenRow & { key: string }>()
  const [active, setActive] = useState(0)
  const [sight, setSight] = useState({ first: 0, last: 0 })
  /** the row that a key moved to, which takes the focus as soon as it is drawn */
  const wanted = useRef<number>(undefined)
  useFollowed(list, {
    onNew() {
      scroller.current?.scrollTo({ top: 0 })
      setOpen(undefined)
      setActive(0)
    },
    onMore(count) {
      setOpen((now) => now && { ...now, index: now.index + count })
      setActive((now) => now + count)
      // what is being read stays where it is; at the top, the new entry is seen to come
      if (scroller.current && scroller.current.scrollTop > 0)
        scroller.current.scrollTop += count * ENTRY_HEIGHT
    },
  })

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      const { scrollTop, clientHeight } = element
      const first = Math.max(0, Math.min(total, rowAt(scrollTop, open) - BEYOND))
      const last = Math.min(total, rowAt(scrollTop + clientHeight, open) + 1 + BEYOND)
      setSight((now) => (now.first === first && now.last === last ? now : { first, last }))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      sizes.disconnect()
    }
  }, [total, open])
  const { first, last } = sight
  useLayoutEffect(() => {
    if (last > 0) onSight(first, last)
  }, [first, last, onSight])

  useEffect(() => {
    if (wanted.current === undefined) return
    const row = scroller.current?.querySelector(`[data-index="${wanted.current}"]`)
    if (!(row instanceof HTMLElement)) return
    wanted.current = undefined
    row.focus({ preventScroll: true })
  })

  const details = useCallback((element: HTMLDivElement) => {
    const measure = () => {
      const height = element.offsetHeight
      setOpen((now) => (now && now.height !== height ? { ...now, height } : now))
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [])
  const toggle = (row: JournalRow, index: number) => {
    setActive(index)
    setOpen((now) => (now?.key === rowKey(row) ? undefined : { key: rowKey(row), index, height: 0 }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const element = scroller.current
    if (!element) return
    const page = Math.max(1, Math.floor(element.clientHeight / ENTRY_HEIGHT) - 1)
    const to = placeAfterKey(event, active, total, page)
    if (to === undefined) return
    event.preventDefault()
    const top = topOf(to, open)
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + ENTRY_HEIGHT > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + ENTRY_HEIGHT - element.clientHeight
    }
    wanted.current = to
    setActive(to)
  }
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, n) => first + n)
  const firstWhole = Math.min(total - 1, first === 0 ? 0 : first + BEYOND)
  const stop = active >= first && active < last ? active : firstWhole

  return (
    <div
      ref={scroller}
      data-journal
      tabIndex={-1}
      className="relative min-h-40 flex-1 overflow-x-hidden overflow-y-auto border-t border-line bg-surface outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus"
    >
      <ul
        aria-label={t('journal.list.name')}
        className="relative"
        style={{ height: topOf(total, open) }}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          const button = target instanceof Element ? target.closest('[data-index]') : null
          if (!(button instanceof HTMLElement)) return
          const index = Number(button.dataset.index)
          const row = rows[index - offset]
          if (row) toggle(row, index)
        }}
      >
        {drawn.map((index) => {
          const row = rows[index - offset]
          return row ? (
            <EntryRow
              key={rowKey(row)}
              row={row}
              index={index}
              total={total}
              top={topOf(index, open)}
              isOpen={open?.key === rowKey(row)}
              isStop={index === stop}
              detailsRef={details}
            />
          ) : (
            <li
              key={index}
              aria-hidden
              className="absolute inset-x-0 border-b border-line"
              style={{ height: ENTRY_HEIGHT, top: topOf(index, open) }}
            />
          )
        })}
      </ul>
      <p aria-live="polite" className="sr-only">
        {filter && filter.text !== '' ? matches(total) : ''}
      </p>
    </div>
  )
}

/** Tells when the list answers another filter, and when there is more of the same. */
function useFollowed(
  { filter, total }: JournalList,
  { onNew, onMore }: { onNew: () => void; onMore: (count: number) => void },
): void {
  const before = useRef<{ filter: JournalFilter | undefined; total: number }>({ filter, total })
  const latest = useRef({ onNew, onMore })
  useLayoutEffect(() => {
    latest.current = { onNew, onMore }
  })
  useLayoutEffect(() => {
    const seen = before.current
    before.current = { filter, total }
    if (seen.filter !== filter) latest.current.onNew()
    else if (total > seen.total) latest.current.onMore(total - seen.total)
  }, [filter, total])
}

function matches(total: number): string {
  return total === 0 ? t('journal.noMatch.title') : t('journal.list.matches', { count: total })
}
