import { MAX_WINDOW } from '../../contract/channels'

/** Rows that have to be there above and below what is in sight; with fewer, the next window is fetched. */
const MARGIN = 30

/** A window of a long list: where it begins, what is in it, and how many rows there are in all. */
type ListWindow = { offset: number; rows: readonly unknown[]; total: number }

/** Which rows of a long list are in sight, for a page that holds one window of them around that. */
export type Sight = {
  /** @param last exclusive */
  show(first: number, last: number): void
  /** what is in sight is as much as before, from the first row on */
  toTop(): void
  /** where the window around what is in sight begins */
  centred(total: number): number
  /** whether a window has what is in sight and enough around it, or could not have more */
  isCovered(window: ListWindow): boolean
}

/** Nothing is in sight until something is shown. */
export function createSight(): Sight {
  let sight = { first: 0, last: 0 }
  const centred = (total: number) =>
    Math.max(0, Math.min(Math.floor((sight.first + sight.last - MAX_WINDOW) / 2), total - MAX_WINDOW))
  return {
    show(first, last) {
      sight = { first, last }
    },
    toTop() {
      sight = { first: 0, last: sight.last - sight.first }
    },
    centred,
    isCovered({ offset, rows, total }) {
      const from = Math.max(0, sight.first - MARGIN)
      const to = Math.min(total, sight.last + MARGIN)
      return (from >= offset && to <= offset + rows.length) || centred(total) === offset
    },
  }
}
