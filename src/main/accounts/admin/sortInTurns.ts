import { setImmediate as yieldToOthers } from 'node:timers/promises'

/** Items sorted or merged before others get their turn: a few milliseconds. */
const AT_ONCE = 2_500

/**
 * Sorts a long list without standing in the way of anything: in pieces, which are then merged two by two, with a turn
 * for others between.
 */
export async function sortInTurns<T>(items: readonly T[], compare: (a: T, b: T) => number): Promise<T[]> {
  let runs: T[][] = []
  for (let start = 0; start < items.length; start += AT_ONCE) {
    runs.push(items.slice(start, start + AT_ONCE).sort(compare))
    await yieldToOthers()
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let n = 0; n < runs.length; n += 2) {
      const [left = [], right] = runs.slice(n, n + 2)
      merged.push(right ? await merge(left, right, compare) : left)
    }
    runs = merged
  }
  return runs[0] ?? []
}

/** The earlier list goes first where two items are equal, so that the order is stable. */
async function merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): Promise<T[]> {
  const merged: T[] = []
  let l = 0
  let r = 0
  while (l < left.length || r < right.length) {
    if (merged.length % AT_ONCE === AT_ONCE - 1) await yieldToOthers()
    const a = left[l]
    const b = right[r]
    if (b === undefined || (a !== undefined && compare(a, b) <= 0)) {
      merged.push(a as T)
      l += 1
    } else {
      merged.push(b)
      r += 1
    }
  }
  return merged
}
