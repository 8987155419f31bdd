import { type RefObject, useLayoutEffect, useState } from 'react'
import { ROW_HEIGHT } from './TokenRow'

/** Rows drawn beyond each edge, so that a scroll never shows the page behind them. */
const BEYOND = 8
/** Rows by which the range moves at a time, so that not every pixel draws the list anew. */
const STEP = 4

/** The rows to draw; `last` is exclusive. */
export type Sight = { first: number; last: number }

/**
 * Follows which rows of a scrolling list of `total` rows are in sight.
 * @param height pixels of one row
 */
export function useSight(scroller: RefObject<HTMLElement | null>, total: number, height = ROW_HEIGHT): Sight {
  const [sight, setSight] = useState<Sight>({ first: 0, last: 0 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      const { scrollTop, clientHeight } = element
      const first = Math.floor(scrollTop / height / STEP) * STEP - BEYOND
      const last = Math.ceil((scrollTop + clientHeight) / height / STEP) * STEP + BEYOND
      const next = { first: Math.max(0, Math.min(first, total)), last: Math.min(total, last) }
      setSight((now) => (now.first === next.first && now.last === next.last ? now : next))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      sizes.disconnect()
    }
  }, [scroller, total, height])
  return sight
}
