import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Failure } from '../../contract/failures'
import { type Incident, incidentSchema, incidentsFileSchema, MAX_INCIDENTS } from '../../contract/incidents'
import { Failed } from '../failed'
import { openJsonFile } from '../storage/jsonFile'

export type IncidentFile = {
  initial: readonly Incident[]
  /** why incidents of before are not there */
  failure?: Failure
  /** @throws Failed INVENTORY_WRITE_FAILED */
  write(incidents: readonly Incident[]): void
}

/**
 * The incidents on disk, `incidents.json` with mode 0600: ids and times only. Of a file that cannot be understood a copy
 * is set aside, and what is whole in it is kept.
 *
 * @param now milliseconds, for the name of the copy
 */
export function openIncidentFile(folder: string, now: () => number = Date.now): IncidentFile {
  const path = join(folder, 'incidents.json')
  const write: IncidentFile['write'] = (incidents) => {
    try {
      openJsonFile(folder, 'incidents')({ version: 1, incidents: kept(incidents) })
    } catch {
      throw new Failed('INVENTORY_WRITE_FAILED', { params: { file: path } })
    }
  }
  if (!existsSync(path)) return { initial: [], write }
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    content = undefined
  }
  const parsed = v.safeParse(incidentsFileSchema, content)
  if (parsed.success) return { initial: parsed.output.incidents, write }
  const aside = `${path.replace(/\.json$/, '')}.damaged-${new Date(now()).toISOString().replace(/[:.]/g, '-')}.json`
  try {
    copyFileSync(path, aside)
  } catch {
    // it cannot even be read: then it is not written over either
    const failure: Failure = { code: 'INVENTORY_WRITE_FAILED', params: { file: path } }
    return {
      initial: [],
      failure,
      write: () => {
        throw new Failed('INVENTORY_WRITE_FAILED', { params: { file: path } })
      },
    }
  }
  const initial = salvaged(content)
  const params = { recovered: String(initial.length), file: aside }
  return { initial, failure: { code: 'INVENTORY_DAMAGED', params }, write }
}

/** The incidents of a damaged file that are whole by themselves. */
function salvaged(content: unknown): Incident[] {
  const list =
    typeof content === 'object' && content !== null && 'incidents' in content ? content.incidents : undefined
  return (Array.isArray(list) ? list : []).flatMap((candidate) => {
    const parsed = v.safeParse(incidentSchema, candidate)
    return parsed.success ? [parsed.output] : []
  })
}

/** All that are open, and of the closed ones the newest. */
function kept(incidents: readonly Incident[]): Incident[] {
  const spare = incidents.length - MAX_INCIDENTS
  if (spare <= 0) return [...incidents]
  const going = new Set(
    incidents
      .filter(({ closedAt }) => closedAt !== undefined)
      .sort((a, b) => a.openedAt - b.openedAt)
      .slice(0, spare),
  )
  return incidents.filter((incident) => !going.has(incident))
}
