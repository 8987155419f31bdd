import { ENTRY_HEIGHT } from './EntryRow'

/** The unfolded row: its place among all that match, and how many pixels its details take. */
export type OpenRow = { index: number; height: number }

/** Where a row begins, in pixels from the top of the list. */
export function topOf(index: number, open: OpenRow | undefined): number {
  return index * ENTRY_HEIGHT + (open && index > open.index ? open.height : 0)
}

/** The row at so many pixels from the top of the list. */
export function rowAt(pixels: number, open: OpenRow | undefined): number {
  if (!open || pixels < topOf(open.index + 1, undefined)) return Math.floor(pixels / ENTRY_HEIGHT)
  return Math.max(open.index, Math.floor((pixels - open.height) / ENTRY_HEIGHT))
}
