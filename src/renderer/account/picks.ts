import type { AccountFilter, AccountSelection } from '../../contract/account'

/** What is selected in the list: rows by their ids, or all that match but some. */
export type Picks =
  | { kind: 'named'; ids: ReadonlySet<string> }
  | { kind: 'matching'; except: ReadonlySet<string> }

export const noPicks: Picks = { kind: 'named', ids: new Set() }
export const allPicks: Picks = { kind: 'matching', except: new Set() }

export function isPicked(picks: Picks, id: string): boolean {
  return picks.kind === 'named' ? picks.ids.has(id) : !picks.except.has(id)
}

/** @param total how many match */
export function countPicks(picks: Picks, total: number): number {
  return picks.kind === 'named' ? picks.ids.size : Math.max(0, total - picks.except.size)
}

export function togglePick(picks: Picks, id: string): Picks {
  if (picks.kind === 'named') return { kind: 'named', ids: toggled(picks.ids, id) }
  return { kind: 'matching', except: toggled(picks.except, id) }
}

/** The one row that is selected, if it is one. */
export function onlyPick(picks: Picks): string | undefined {
  if (picks.kind !== 'named' || picks.ids.size !== 1) return undefined
  const [id] = picks.ids
  return id
}

/** The selection as main takes it. */
export function selectionOf(picks: Picks, filter: AccountFilter): AccountSelection {
  if (picks.kind === 'named') return { kind: 'named', ids: [...picks.ids] }
  return { kind: 'matching', filter, except: [...picks.except] }
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
