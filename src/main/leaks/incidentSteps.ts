import { type Cut, type Incident, STOP_LASTS } from '../../contract/incidents'

/** When a stop is over at the latest: one that was begun by somebody else ends no later than a day after it was found. */
export function endOfStop(cut: Extract<Cut, { kind: 'stopped' }>): number {
  return cut.until ?? cut.at + STOP_LASTS
}

/** Whether the stop by which a token was cut off has run out, so that new sessions of it work again. */
export function isStopOver({ cut }: Pick<Incident, 'cut'>, now: number): boolean {
  return cut?.kind === 'stopped' && endOfStop(cut) <= now
}

/**
 * Whether the token itself counts as leaked. A USER session that leaked gives nobody the secret; an ADMIN session may
 * read it from the account.
 */
export function exposesToken({ kind, admin }: Pick<Incident, 'kind' | 'admin'>): boolean {
  return kind === 'token' || admin !== 'no'
}

/**
 * Where an incident stands: 1 cut off, 2 block here, 3 prove, 4 tell and close.
 *
 * @param isHeld whether the token is held here, so that there is something to decide about its secret
 */
export function stepOf(incident: Incident, isHeld: boolean, now: number): 1 | 2 | 3 | 4 {
  if (!incident.cut || isStopOver(incident, now)) return 1
  if (isHeld && exposesToken(incident) && !incident.secret) return 2
  // what was proved before the token was cut off (again) proves nothing
  return incident.proof && incident.proof.at >= incident.cut.at ? 4 : 3
}
