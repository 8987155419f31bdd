import type { Incident } from '../../contract/incidents'
import type { JournalFacts } from '../../contract/journal'
import { toFailure } from '../bridge/toFailure'
import { Failed } from '../failed'
import type { IncidentBook } from './incidentBook'
import type { NoteIncident } from './notedIncidents'

/** How a step is taken. */
export type OneStep = {
  /** @throws Failed TOKEN_NOT_READY */
  refuseWhileBusy(incident: Incident): void
  /** @throws Failed INCIDENT_NOT_FOUND for one that is closed too, TOKEN_NOT_READY; what the step itself throws */
  take(
    id: string,
    event: JournalFacts['event'],
    act: (incident: Incident) => Promise<Incident>,
  ): Promise<Incident>
}

/** One step of an incident at a time; what goes wrong is noted. @param nameOf what a person calls it */
export function openOneStep(
  incidents: Pick<IncidentBook, 'get'>,
  nameOf: (incident: Incident) => string,
  note: NoteIncident,
): OneStep {
  const busy = new Set<string>()
  const refuseWhileBusy = (incident: Incident) => {
    if (busy.has(incident.id)) throw new Failed('TOKEN_NOT_READY', { params: { label: nameOf(incident) } })
  }
  return {
    refuseWhileBusy,
    async take(id, event, act) {
      const incident = incidents.get(id)
      if (incident.closedAt !== undefined) throw new Failed('INCIDENT_NOT_FOUND')
      refuseWhileBusy(incident)
      busy.add(id)
      try {
        return await act(incident)
      } catch (error) {
        note(incident, { event, failure: toFailure(error, event).code })
        throw error
      } finally {
        busy.delete(id)
      }
    },
  }
}
