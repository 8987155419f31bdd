import type { Params } from '../client/call'

/** Which part of a list is asked for. Pages count from 1; the server's page has 30 objects, at most 500. */
export interface Page {
  pageSize?: number | undefined
  pageIndex?: number | undefined
}

/** The parameters of a `list` action: a filter and a pager, each only where something of it is set. */
export function listParams({ pageSize, pageIndex, ...filter }: Page & Params): Params {
  return { filter: orNothing(filter), pager: orNothing({ pageSize, pageIndex }) }
}

function orNothing(params: Params): Params | undefined {
  return Object.values(params).some((value) => value !== undefined) ? params : undefined
}
