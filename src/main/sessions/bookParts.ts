import { type BookSummary, MAX_PARTS, type SessionFilter, type SessionView } from '../../contract/sessions'

/** Whether a session fits every part of a filter. */
export function fits(view: SessionView, { caseId, tokenId, environmentId }: SessionFilter): boolean {
  return (
    (caseId === undefined || view.caseId === caseId) &&
    (tokenId === undefined || view.tokenId === tokenId) &&
    (environmentId === undefined || view.environmentId === environmentId)
  )
}

/** Counts sessions by case, token and environment. Each list is in the order in which its parts come up. */
export function summarize(
  views: readonly SessionView[],
  isAlive: (view: SessionView) => boolean,
): Omit<BookSummary, 'openCase'> {
  const count = (those: readonly SessionView[]) => ({
    sessions: those.length,
    alive: those.filter(isAlive).length,
  })
  const by = (key: 'caseId' | 'tokenId' | 'environmentId') => {
    const parts = new Map<string, SessionView[]>()
    for (const view of views) {
      const value = view[key]
      if (value === undefined) continue
      const part = parts.get(value)
      if (part) part.push(view)
      else parts.set(value, [view])
    }
    return [...parts].slice(0, MAX_PARTS)
  }
  return {
    ...count(views),
    cases: by('caseId').map(([caseId, those]) => ({ caseId, ...count(those) })),
    tokens: by('tokenId').map(([tokenId, those]) => ({
      tokenId,
      label: those[0]?.tokenLabel ?? '',
      ...count(those),
    })),
    environments: by('environmentId').map(([environmentId, those]) => ({ environmentId, ...count(those) })),
  }
}
