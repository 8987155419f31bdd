import { type RefObject, useLayoutEffect, useRef } from 'react'
import { focusIfLost } from './focus'

/**
 * Hands the focus on when an element goes away with the focus inside it, so that it never falls to the page.
 *
 * @param heir what takes it, asked just before the element goes
 */
export function useFocusHandover(
  element: RefObject<HTMLElement | null>,
  heir: (going: HTMLElement) => Element | null | undefined,
): void {
  const latest = useRef(heir)
  useLayoutEffect(() => {
    latest.current = heir
  })
  useLayoutEffect(() => {
    const going = element.current
    return () => {
      if (!going?.contains(document.activeElement)) return
      const next = latest.current(going)
      focusIfLost(() => next)
    }
  }, [element])
}
