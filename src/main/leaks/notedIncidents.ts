import type { Incident } from '../../contract/incidents'
import type { JournalFacts } from '../../contract/journal'
import type { Noting } from '../journal/noted'
import { labelOf } from '../vault/vault'
import type { Involved } from './involved'

/** Writes down what was done about an incident. */
export type NoteIncident = (
  incident: Incident,
  facts: Pick<JournalFacts, 'event' | 'failure' | 'note' | 'ks'>,
) => void

export function openNotedIncidents(journal: Noting, involved: Pick<Involved, 'record'>): NoteIncident {
  return (incident, facts) => {
    const { serviceUrl, partnerId, appTokenId, tokenId, fingerprint: ks } = incident
    const record = involved.record(incident)
    journal.note({
      serviceUrl,
      partnerId,
      ...(tokenId !== undefined && { tokenId }),
      ...(record && { label: labelOf(record) }),
      ...(appTokenId !== undefined && { appTokenId }),
      ...(ks !== undefined && { ks }),
      ...facts,
    })
  }
}
