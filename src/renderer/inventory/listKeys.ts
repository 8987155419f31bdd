/** A key press as both React and React Aria tell it. */
export type ListKey = {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
}

/**
 * Where a key moves the selection in a list, or nothing for a key that is not for the list. Keys with Shift select
 * text in the search, so they are left to it.
 *
 * @param from the place of the selected row; below zero when none is selected
 * @param page rows in sight
 */
export function placeAfterKey(event: ListKey, from: number, total: number, page: number): number | undefined {
  if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || total === 0) return undefined
  const within = (index: number) => Math.max(0, Math.min(total - 1, index))
  switch (event.key) {
    case 'ArrowDown':
      return within(from + 1)
    case 'ArrowUp':
      return within(from < 0 ? total - 1 : from - 1)
    case 'PageDown':
      return within(from + page)
    case 'PageUp':
      return within(from - page)
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return undefined
  }
}
