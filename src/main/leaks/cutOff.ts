import type { Cut, Incident } from '../../contract/incidents'
import type { IncidentBook } from './incidentBook'

/** Keeps how the token of an incident was cut off at the account. */
export type CutOff = (incident: Incident, cut: Cut) => Incident

/** What was unfinished about an earlier try is over by then, and reminders begin anew. */
export function openCutOff(incidents: Pick<IncidentBook, 'change'>): CutOff {
  return (incident, cut) =>
    incidents.change(incident.id, ({ unfinished: _, reminded: __, ...before }) => ({ ...before, cut }))
}
