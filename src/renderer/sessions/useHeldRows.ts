import { type RefObject, useEffect } from 'react'
import type { BookStore } from './book'

/**
 * Keeps the rows of a list where they are while the pointer is on it, or while the focus is in a row that has ended: a
 * row that went at that moment would put another one under the finger.
 */
export function useHeldRows(list: RefObject<HTMLElement | null>, book: BookStore): void {
  useEffect(() => {
    const element = list.current
    if (!element) return
    const isHeld = () =>
      element.matches(':hover') ||
      document.activeElement?.closest('article[data-ended]')?.closest('[data-rows]') === element
    book.holdWhile(isHeld)
    // asked again once the pointer or the focus is where it goes
    const letGo = () => setTimeout(book.letGo)
    element.addEventListener('pointerleave', letGo)
    element.addEventListener('focusout', letGo)
    return () => {
      element.removeEventListener('pointerleave', letGo)
      element.removeEventListener('focusout', letGo)
      book.holdWhile(() => false)
      book.letGo()
    }
  }, [list, book])
}
