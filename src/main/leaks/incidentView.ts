import { type Incident, type IncidentView, MAX_ADMIN_TOKENS } from '../../contract/incidents'
import { t } from '../../strings'
import { labelOf } from '../vault/vault'
import { isStopOver, stepOf } from './incidentSteps'
import { type Involved, isAdmin } from './involved'

/** What a person calls the token of an incident, or the KS where its token is not held or known. */
export function labelOfIncident(incident: Incident, involved: Pick<Involved, 'record'>): string {
  const record = involved.record(incident)
  if (record) return labelOf(record)
  return incident.appTokenId ?? t('main.leaks.ksName', { fingerprint: incident.fingerprint ?? '' })
}

/** An incident as the page sees it. @param now milliseconds */
export function viewIncident(
  incident: Incident,
  involved: Involved,
  { holdsKs, mustType, now }: { holdsKs: boolean; mustType: boolean; now: number },
): IncidentView {
  const record = involved.record(incident)
  return {
    ...incident,
    step: stepOf(incident, record !== undefined, now),
    label: labelOfIncident(incident, involved),
    isHeld: record !== undefined,
    holdsSecret: record !== undefined && record.compromised?.secretGone === undefined,
    holdsKs,
    alive: involved.sessions(incident).length,
    admins: involved
      .admins(incident)
      .slice(0, MAX_ADMIN_TOKENS)
      .map((held) => ({
        id: held.id,
        label: labelOf(held),
        isAdmin: isAdmin(held),
        isLeaked: held.id === incident.tokenId,
      })),
    isLastAdmin: involved.isLastAdmin(incident),
    mustType,
    isStopOver: isStopOver(incident, now),
  }
}
