import type { Arguments } from './arguments'

/** Cuts one page out of a list: 30 at a time unless asked otherwise, 500 at most, counted from 1. */
export function pagerOf(args: Arguments): <T>(items: readonly T[]) => T[] {
  const pager = args.object('pager')
  const size = Math.min(Math.max(pager.optionalInteger('pageSize') ?? 30, 1), 500)
  const page = Math.max(pager.optionalInteger('pageIndex') ?? 1, 1)
  return (items) => items.slice((page - 1) * size, page * size)
}
