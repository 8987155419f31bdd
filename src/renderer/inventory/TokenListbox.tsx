import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useLayoutEffect } from 'react'
import { t } from '../../strings'
import { ROW_HEIGHT, RowToCome, rowId, TokenRow } from './TokenRow'
import type { TokenList } from './tokenList'
import { useSight } from './useSight'

type TokenListboxProps = {
  id: string
  list: TokenList
  selected: string | undefined
  onSelect: (id: string) => void
  onSight: (first: number, last: number) => void
  onKeyDown: (event: KeyboardEvent) => void
  /** told when the pointer comes and goes */
  onPointer: (isOver: boolean) => void
  scroller: RefObject<HTMLDivElement | null>
}

/**
 * The rows in sight, at their places in a list as long as all that match. A click selects and does nothing else.
 */
export function TokenListbox(props: TokenListboxProps) {
  const { id, list, selected, onSelect, onSight, onKeyDown, onPointer, scroller } = props
  const { rows, offset, total } = list
  const { first, last } = useSight(scroller, total)
  useLayoutEffect(() => {
    if (last > 0) onSight(first, last)
  }, [first, last, onSight])
  // a list that goes away lets the pointer go
  useEffect(() => () => onPointer(false), [onPointer])
  const active = rows.some((row) => row.id === selected) ? selected : undefined
  const mouse = (isOver: boolean) => (event: PointerEvent) => {
    if (event.pointerType === 'mouse') onPointer(isOver)
  }
  return (
    <div
      ref={scroller}
      id={id}
      role="listbox"
      aria-label={t('inventory.list')}
      tabIndex={0}
      {...(active !== undefined && { 'aria-activedescendant': rowId(active) })}
      onClick={({ target }) => {
        const row = target instanceof Element ? target.closest('[role="option"]') : null
        if (row instanceof HTMLElement && row.dataset.id !== undefined) onSelect(row.dataset.id)
      }}
      onKeyDown={onKeyDown}
      onPointerEnter={mouse(true)}
      onPointerMove={mouse(true)}
      onPointerLeave={mouse(false)}
      className="relative min-h-0 flex-1 overflow-x-hidden overflow-y-auto border-t border-line py-1 outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus"
    >
      <div role="presentation" className="relative" style={{ height: total * ROW_HEIGHT }}>
        {Array.from({ length: Math.max(0, last - first) }, (_, n) => {
          const index = first + n
          const token = rows[index - offset]
          return token ? (
            <TokenRow
              key={token.id}
              token={token}
              index={index}
              total={total}
              isSelected={token.id === selected}
            />
          ) : (
            <RowToCome key={index} index={index} />
          )
        })}
      </div>
    </div>
  )
}
