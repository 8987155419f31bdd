import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { Failed } from '../failed'
import { openJsonFile } from '../storage/jsonFile'
import type { TokenRecord } from '../vault/record'
import { labelOf } from '../vault/vault'
import { entrySchema, type RotationEntry } from './entry'

const VERSION = 1
const fileSchema = v.strictObject({ version: v.literal(VERSION), rotations: v.array(v.unknown()) })

export type RotationsFile = {
  all(): readonly RotationEntry[]
  get(id: string): RotationEntry | undefined
  /** Puts or replaces a rotation; it is on the disk when this returns. @throws Failed INVENTORY_WRITE_FAILED, INVENTORY_NEWER */
  put(entry: RotationEntry): RotationEntry
  /** Forgets one that is over. Throws as `put` does. */
  delete(id: string): void
}

/**
 * The rotations that are not over, in `rotations.json` beside the inventory. What is missing in it, because it was lost or
 * damaged, is made up from the inventory, where tokens in a rotation are marked. A damaged file is set aside; one of a
 * newer version, or one that may not be read, is left alone and nothing is saved.
 *
 * @param records the inventory's
 */
export function openRotationsFile(
  folder: string,
  records: readonly TokenRecord[],
  write: (content: object) => void = openJsonFile(folder, 'rotations'),
): RotationsFile {
  const path = join(folder, 'rotations.json')
  const found = read(path)
  const entries = new Map<string, RotationEntry>()
  for (const entry of [...found.entries, ...fromInventory(records)]) {
    if (!entries.has(entry.id)) entries.set(entry.id, caughtUp(entry, records))
  }
  const save = (next: readonly RotationEntry[]) => {
    if (found.refuse) throw new Failed(found.refuse, { params: { file: path } })
    try {
      write({ version: VERSION, rotations: next })
    } catch {
      throw new Failed('INVENTORY_WRITE_FAILED', { params: { file: path } })
    }
  }
  return {
    all: () => [...entries.values()],
    get: (id) => entries.get(id),
    put(entry) {
      save([...new Map(entries).set(entry.id, entry).values()])
      entries.set(entry.id, entry)
      return entry
    },
    delete(id) {
      save([...entries.values()].filter((each) => each.id !== id))
      entries.delete(id)
    },
  }
}

/** A rotation as the inventory knows better: whether the places were switched stands there first. */
export function caughtUp(entry: RotationEntry, records: readonly TokenRecord[]): RotationEntry {
  if (!['held', 'verified'].includes(entry.state)) return entry
  const { standing } = records.find(({ id }) => id === entry.tokenId) ?? {}
  if (standing?.kind !== 'retired' || standing.rotation !== entry.id) return entry
  return { ...entry, state: 'switched', deleteAfter: standing.deleteAfter }
}

type Found = { entries: RotationEntry[]; refuse?: 'INVENTORY_NEWER' | 'INVENTORY_UNREADABLE' }

function read(path: string): Found {
  if (!existsSync(path)) return { entries: [] }
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return { entries: [], refuse: 'INVENTORY_UNREADABLE' }
  }
  const content = v.safeParse(v.pipe(v.string(), v.parseJson(), v.looseObject({ version: v.number() })), text)
  if (content.success && content.output.version > VERSION) return { entries: [], refuse: 'INVENTORY_NEWER' }
  const parsed = v.safeParse(fileSchema, content.success ? content.output : undefined)
  const candidates = parsed.success ? parsed.output.rotations : []
  const entries = candidates.flatMap((candidate) => {
    const entry = v.safeParse(entrySchema, candidate)
    return entry.success ? [entry.output] : []
  })
  if (parsed.success && entries.length === candidates.length) return { entries }
  try {
    copyFileSync(
      path,
      path.replace(/\.json$/, `.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}.json`),
    )
  } catch {
    // no room for a copy: then the file is not replaced either
    return { entries, refuse: 'INVENTORY_UNREADABLE' }
  }
  return { entries }
}

/** Rotations that marked tokens tell of. */
function fromInventory(records: readonly TokenRecord[]): RotationEntry[] {
  const marked = records.filter(({ standing }) => standing !== undefined)
  if (marked.length === 0) return []
  const byId = new Map(records.map((record) => [record.id, record]))
  return marked.flatMap(({ standing, ...record }): RotationEntry[] => {
    if (!standing) return []
    const isRetired = standing.kind === 'retired'
    const old = isRetired ? record : byId.get(standing.of)
    const successor = isRetired ? byId.get(standing.by) : record
    const { serviceUrl, partnerId, appTokenId, ...rest } = old ?? record
    return [
      {
        id: standing.rotation,
        state: isRetired ? 'switched' : 'created',
        tokenId: isRetired ? record.id : standing.of,
        ...{ serviceUrl, partnerId, appTokenId, label: labelOf({ ...rest, appTokenId }) },
        grace: 'day',
        startedAt: isRetired ? standing.at : record.createdAt,
        asks: 1,
        ...(successor && {
          successorAppTokenId: successor.appTokenId,
          successorTokenId: successor.id,
        }),
        ...(isRetired && { deleteAfter: standing.deleteAfter }),
      },
    ]
  })
}
