import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { chmod, copyFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Failure } from '../../contract/failures'
import { listed } from '../../strings'
import { Failed } from '../failed'
import { openJsonFile } from '../storage/jsonFile'
import {
  INVENTORY_VERSION,
  type InventoryData,
  inventorySchema,
  recordSchema,
  type TokenRecord,
} from './record'

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
 * A file that cannot be understood is copied aside and the last good state is shown, or what can still be read of it.
 * It is never replaced without that copy. A file that a newer KSmith wrote, or that may not be read, is left exactly as
 * it is, and nothing is saved.
 *
 * @param folder where `inventory.json` and `inventory.backup.json` live
 * @param now milliseconds, for the name of the copy
 */
export function openInventoryFile(folder: string, now: () => number = Date.now): InventoryFile {
  const path = join(folder, 'inventory.json')
  const backup = join(folder, 'inventory.backup.json')
  try {
    mkdirSync(folder, { recursive: true })
    const found = readInventory(path)
    if (found.kind === 'newer' || found.kind === 'unreadable') return untouchable(found.kind, path)
    const write = writer(folder, path)
    const backUp = () => copyOver(path, backup)
    if (found.kind === 'good') return { initial: found.data, status: 'good', write, backUp }

    const saved = readInventory(backup)
    if (saved.kind === 'newer' || saved.kind === 'unreadable') return untouchable(saved.kind, backup)
    if (found.kind === 'absent' && saved.kind === 'absent') {
      return { initial: empty(), status: 'good', write, backUp }
    }
    const aside = [
      ...(found.kind === 'damaged' ? [setAside(path, now())] : []),
      ...(saved.kind === 'damaged' ? [setAside(backup, now())] : []),
    ]
    const initial = saved.kind === 'good' ? saved.data : best(found, saved)
    // an empty one replaces nothing before there is something to keep
    if (initial.records.length > 0) write(initial)
    const params = { recovered: String(initial.records.length), ...(aside[0] && { file: listed(aside) }) }
    const failure: Failure = { code: 'INVENTORY_DAMAGED', params }
    return { initial, status: 'recovered', failure, write, backUp }
  } catch {
    // no room for a copy, or no right to the folder: then the file stays untouched
    return untouchable('write-failed', path)
  }
}

function writer(folder: string, path: string): InventoryFile['write'] {
  const replace = openJsonFile(folder, 'inventory')
  return (data) => {
    try {
      replace(data)
    } catch {
      throw new Failed('INVENTORY_WRITE_FAILED', { params: { file: path } })
    }
  }
}

const UNTOUCHABLE = {
  newer: 'INVENTORY_NEWER',
  unreadable: 'INVENTORY_UNREADABLE',
  'write-failed': 'INVENTORY_WRITE_FAILED',
} as const

/** A file that is left as it is: nothing is shown of it and nothing is saved. */
function untouchable(why: keyof typeof UNTOUCHABLE, file: string): InventoryFile {
  const failure: Failure = { code: UNTOUCHABLE[why], params: { file } }
  return {
    initial: empty(),
    status: 'unreadable',
    failure,
    write: () => {
      throw new Failed(failure.code, { params: { file } })
    },
    backUp: async () => {},
  }
}

type Found =
  | { kind: 'good'; data: InventoryData }
  | { kind: 'damaged'; salvaged: TokenRecord[] }
  | { kind: 'absent' | 'newer' | 'unreadable' }

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
    return { kind: 'damaged', salvaged: [] }
  }
  // electron-store makes an empty object of a file it has just created
  if (isPlainObject(content) && Object.keys(content).length === 0) return { kind: 'absent' }
  const parsed = v.safeParse(inventorySchema, content)
  if (parsed.success) return { kind: 'good', data: parsed.output }
  const version = isPlainObject(content) ? content.version : undefined
  if (typeof version === 'number' && version > INVENTORY_VERSION) return { kind: 'newer' }
  return { kind: 'damaged', salvaged: salvage(content) }
}

/** The records of a damaged file that are whole by themselves. */
function salvage(content: unknown): TokenRecord[] {
  const records = isPlainObject(content) && Array.isArray(content.records) ? content.records : []
  return records.flatMap((candidate) => {
    const parsed = v.safeParse(recordSchema, candidate)
    return parsed.success ? [parsed.output] : []
  })
}

function best(...candidates: Found[]): InventoryData {
  const lists = candidates.map((found) => (found.kind === 'damaged' ? found.salvaged : []))
  const records = lists.reduce((most, list) => (list.length > most.length ? list : most), [])
  return { version: INVENTORY_VERSION, records }
}

/** @returns the name of the copy */
function setAside(path: string, milliseconds: number): string {
  const stamp = new Date(milliseconds).toISOString().replace(/[:.]/g, '-')
  const stem = `${path.replace(/\.json$/, '')}.damaged-${stamp}`
  let name = `${stem}.json`
  for (let n = 2; existsSync(name); n++) name = `${stem}-${n}.json`
  copyFileSync(path, name)
  return name
}

async function copyOver(path: string, target: string): Promise<void> {
  const fresh = `${target}.new`
  await copyFile(path, fresh)
  await chmod(fresh, 0o600)
  await rename(fresh, target)
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
