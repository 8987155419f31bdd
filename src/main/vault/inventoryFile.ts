import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { chmod, copyFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Failure } from '../../contract/failures'
import { Failed } from '../failed'
import { openJsonFile } from '../storage/jsonFile'
import { INVENTORY_VERSION, type InventoryData, inventorySchema } from './record'

export type InventoryFile = {
  /** what was on disk when it was opened */
  initial: InventoryData
  status: 'good' | 'recovered' | 'unreadable'
  failure?: Failure
  /**
   * Replaces the file's content; it is on the disk when this returns. Written to a temporary file first and renamed.
   * @throws Failed INVENTORY_WRITE_FAILED, or the reason why the file is not to be touched
   */
  write(data: InventoryData): void
  /** brings the copy that a damaged file is recovered from up to date */
  backUp(): Promise<void>
}

const empty = (): InventoryData => ({ version: INVENTORY_VERSION, records: [] })

/**
 * Opens the inventory's metadata file through electron-store, with mode 0600.
 *
 * A file that cannot be understood is copied aside and the last good state is shown; it is never replaced by an empty
 * one without that copy. A file that a newer KSmith wrote, or that may not be read, is left exactly as it is.
 *
 * @param folder where `inventory.json` and `inventory.backup.json` live
 * @param now milliseconds, for the name of the copy
 */
export function openInventoryFile(folder: string, now: () => number = Date.now): InventoryFile {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'inventory.json')
  const backup = join(folder, 'inventory.backup.json')

  const found = readInventory(path)
  if (found.kind === 'newer' || found.kind === 'unreadable') {
    const failure: Failure = {
      code: found.kind === 'newer' ? 'INVENTORY_NEWER' : 'INVENTORY_UNREADABLE',
      params: { file: path },
    }
    return {
      initial: empty(),
      status: 'unreadable',
      failure,
      write: () => {
        throw new Failed(failure.code, { params: { file: path } })
      },
      backUp: async () => {},
    }
  }

  let initial = found.kind === 'good' ? found.data : empty()
  let failure: Failure | undefined
  const saved = found.kind === 'good' ? undefined : readInventory(backup)
  if (found.kind === 'damaged' || (found.kind === 'absent' && saved?.kind === 'good')) {
    if (saved?.kind === 'good') initial = saved.data
    failure = { code: 'INVENTORY_DAMAGED', params: { recovered: String(initial.records.length) } }
    if (found.kind === 'damaged') {
      const aside = freeName(join(folder, `inventory.damaged-${stamp(now())}`))
      copyFileSync(path, aside)
      failure = { ...failure, params: { ...failure.params, file: aside } }
    }
  }

  const replace = openJsonFile(folder, 'inventory')
  const write = (data: InventoryData) => {
    try {
      replace(data)
    } catch {
      throw new Failed('INVENTORY_WRITE_FAILED', { params: { file: path } })
    }
  }

  if (failure) write(initial)
  return {
    initial,
    status: failure ? 'recovered' : 'good',
    ...(failure && { failure }),
    write,
    backUp: async () => {
      const fresh = `${backup}.new`
      await copyFile(path, fresh)
      await chmod(fresh, 0o600)
      await rename(fresh, backup)
    },
  }
}

type Found = { kind: 'good'; data: InventoryData } | { kind: 'absent' | 'damaged' | 'newer' | 'unreadable' }

function readInventory(path: string): Found {
  if (!existsSync(path)) return { kind: 'absent' }
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return { kind: 'unreadable' }
  }
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return { kind: 'damaged' }
  }
  // electron-store makes an empty object of a file it has just created
  if (isPlainObject(content) && Object.keys(content).length === 0) return { kind: 'absent' }
  const parsed = v.safeParse(inventorySchema, content)
  if (parsed.success) return { kind: 'good', data: parsed.output }
  const version = isPlainObject(content) ? content.version : undefined
  return { kind: typeof version === 'number' && version > INVENTORY_VERSION ? 'newer' : 'damaged' }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function stamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/[:.]/g, '-')
}

function freeName(stem: string): string {
  let name = `${stem}.json`
  for (let n = 2; existsSync(name); n++) name = `${stem}-${n}.json`
  return name
}
