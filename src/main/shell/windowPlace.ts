/** In device-independent pixels, as Electron counts them. */
export type Rectangle = { x: number; y: number; width: number; height: number }
export type Size = { width: number; height: number }

/** Of the strip at the top of a window that it is moved by: how high it is, and how much of it can be taken hold of. */
const STRIP = 40
const HOLD = 120

/**
 * Where a window is put that was at `saved` the last time. It stays exactly there as long as it can be seen and moved;
 * where its screen is gone, or it lay beyond all of them, it comes to the screen it is nearest to, whole.
 *
 * @param areas the parts of the screens that windows may cover; the primary one first, at least one
 */
export function windowPlace(saved: Rectangle, areas: readonly Rectangle[], smallest: Size): Rectangle {
  const wanted = {
    ...saved,
    width: Math.max(saved.width, smallest.width),
    height: Math.max(saved.height, smallest.height),
  }
  const [primary] = areas
  if (!primary || areas.some((area) => canBeMoved(wanted, area))) return wanted
  const nearest = areas.reduce((best, area) =>
    distance(wanted, area) < distance(wanted, best) ? area : best,
  )
  const width = Math.min(wanted.width, Math.max(nearest.width, smallest.width))
  const height = Math.min(wanted.height, Math.max(nearest.height, smallest.height))
  return {
    x: between(nearest.x, wanted.x, nearest.x + nearest.width - width),
    y: between(nearest.y, wanted.y, nearest.y + nearest.height - height),
    width,
    height,
  }
}

/** Whether enough of a window's upper edge lies on a screen to move the rest of it there. */
export function canBeMoved(window: Rectangle, area: Rectangle): boolean {
  const left = Math.max(window.x, area.x)
  const right = Math.min(window.x + window.width, area.x + area.width)
  return right - left >= HOLD && window.y >= area.y && window.y + STRIP <= area.y + area.height
}

/** Squared, from the middle of one to the middle of the other. */
function distance(one: Rectangle, other: Rectangle): number {
  const across = one.x + one.width / 2 - other.x - other.width / 2
  const down = one.y + one.height / 2 - other.y - other.height / 2
  return across ** 2 + down ** 2
}

/** The upper edge and the start win where there is no room for all of it. */
function between(low: number, value: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
