import type { PageApi } from '../../contract/pageApi'
import type { Token } from '../../contract/tokens'

/** A change moves one row or two out of the window. More than that are left as they were until the order is let go. */
const LOOKED_UP = 4

/**
 * Rows as they are now, in the order in which they were shown before. What is gone is left out, what is new stands
 * last.
 *
 * @param fresh the same window in its new order; rows may have moved out of it
 * @param total how many rows match in all
 */
export async function inOldOrder(
  before: readonly Token[],
  fresh: readonly Token[],
  total: number,
  tokens: Pick<PageApi['tokens'], 'get'>,
): Promise<Token[]> {
  const now = new Map(fresh.map((row) => [row.id, row]))
  const elsewhere = before.filter(({ id }) => !now.has(id))
  const gone = new Set<string>()
  if (total <= fresh.length) for (const { id } of elsewhere) gone.add(id)
  else {
    for (const { id } of elsewhere.slice(0, LOOKED_UP)) {
      const found = await tokens.get({ id })
      if (found.ok) now.set(id, found.value)
      else gone.add(id)
    }
  }
  const shown = new Set(before.map(({ id }) => id))
  return [
    ...before.filter(({ id }) => !gone.has(id)).map((row) => now.get(row.id) ?? row),
    ...fresh.filter(({ id }) => !shown.has(id)),
  ]
}
