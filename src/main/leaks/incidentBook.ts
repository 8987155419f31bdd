import type { Failure } from '../../contract/failures'
import type { Incident } from '../../contract/incidents'
import { asFailed, Failed } from '../failed'
import type { IncidentFile } from './incidentFile'

export type IncidentBook = {
  all(): readonly Incident[]
  /** @throws Failed INCIDENT_NOT_FOUND */
  get(id: string): Incident
  /** Keeps an incident. It is on the disk when this returns. @throws Failed INVENTORY_WRITE_FAILED, and forgets it */
  begin(incident: Incident): void
  /** Changes one. What cannot be written stays in memory and is written with the next change. */
  change(id: string, change: (before: Incident) => Incident): Incident
  delete(id: string): void
  /** Why incidents of before are not there, or why the last change is not on the disk. */
  failure(): Failure | undefined
}

/** The incidents in memory, with their file behind them. @param onChange told after each change */
export function openIncidentBook(file: IncidentFile, onChange: () => void): IncidentBook {
  const incidents = new Map(file.initial.map((incident) => [incident.id, incident]))
  let failure = file.failure

  const get = (id: string): Incident => {
    const found = incidents.get(id)
    if (!found) throw new Failed('INCIDENT_NOT_FOUND')
    return found
  }
  const write = () => {
    file.write([...incidents.values()])
    failure = undefined
  }
  /** What was done at the account is done, whatever becomes of the file. */
  const writeIfPossible = () => {
    try {
      write()
    } catch (error) {
      failure = asFailed(error).failure
    }
    onChange()
  }

  return {
    all: () => [...incidents.values()],
    get,
    begin(incident) {
      incidents.set(incident.id, incident)
      try {
        write()
      } catch (error) {
        incidents.delete(incident.id)
        throw error
      }
      onChange()
    },
    change(id, change) {
      const next = change(get(id))
      incidents.set(id, next)
      writeIfPossible()
      return next
    },
    delete(id) {
      if (incidents.delete(id)) writeIfPossible()
    },
    failure: () => failure,
  }
}
