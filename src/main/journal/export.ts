import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { open, rename, unlink } from 'node:fs/promises'
import type { JournalEntry, JournalRow } from '../../contract/journal'
import { Failed } from '../failed'

export type ExportFormat = 'csv' | 'json'

/** What was written: entries, and the lines that are no entry and were left out. */
export type Exported = { entries: number; unreadable: number }

/**
 * Writes rows of the journal into a file for its owner only, some hundred at a time. The file appears when it is
 * whole; one that was there before is replaced by it.
 *
 * @throws Failed JOURNAL_EXPORT_FAILED
 */
export async function exportJournal(
  path: string,
  format: ExportFormat,
  rows: AsyncIterable<readonly JournalRow[]>,
): Promise<Exported> {
  const part = `${path}.${randomUUID().slice(0, 8)}.part`
  const { O_WRONLY, O_CREAT, O_EXCL } = constants
  const counted: Exported = { entries: 0, unreadable: 0 }
  const texts = format === 'csv' ? csv(count(rows, counted)) : json(count(rows, counted))
  try {
    const handle = await open(part, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    try {
      for await (const text of texts) await handle.appendFile(text)
      await handle.datasync()
    } finally {
      await handle.close()
    }
    await rename(part, path)
    return counted
  } catch (error) {
    await unlink(part).catch(() => {})
    if (error instanceof Failed) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new Failed('JOURNAL_EXPORT_FAILED', /^E[A-Z]+$/.test(code) ? { params: { system: code } } : {})
  }
}

type ExportedRow = Exclude<JournalRow, { kind: 'unreadable' }>

async function* count(rows: AsyncIterable<readonly JournalRow[]>, counted: Exported) {
  for await (const some of rows) {
    const entries: ExportedRow[] = []
    for (const row of some) {
      if (row.kind === 'unreadable') counted.unreadable += row.lines ?? 0
      else entries.push(row)
    }
    counted.entries += entries.length
    yield entries
  }
}

async function* json(rows: AsyncIterable<readonly ExportedRow[]>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const some of rows) {
    let text = ''
    for (const row of some) {
      text += `${before}${JSON.stringify(asObject(row))}`
      before = ',\n'
    }
    yield text
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

function asObject(row: ExportedRow): object {
  if (row.kind === 'entry') return { time: timeOf(row.entry.at), ...row.entry }
  const { seq, at, event, text } = row
  return { ...(at !== undefined && { time: timeOf(at), at }), seq, event, unknown: text }
}

const columns = [
  'number',
  'time',
  'user',
  'event',
  'failure',
  'label',
  'partner_id',
  'service_url',
  'app_token_id',
  'token_id',
  'case',
  'environment',
  'requested_lifetime',
  'requested_type',
  'requested_user_id',
  'requested_privileges',
  'granted_lifetime',
  'granted_type',
  'granted_user_id',
  'granted_privileges',
  'ks_fingerprint',
  'note',
] as const
type Cells = Partial<Record<(typeof columns)[number], string | number>>

/**
 * As RFC 4180 has it, for a spreadsheet: in UTF-8 with a mark that says so, and with an apostrophe before whatever a
 * spreadsheet would take for a formula.
 */
async function* csv(rows: AsyncIterable<readonly ExportedRow[]>): AsyncGenerator<string> {
  const { stringify } = await import('csv-stringify/sync')
  const options = { columns: [...columns], record_delimiter: '\r\n', escape_formulas: true }
  yield stringify([], { ...options, header: true, bom: true })
  for await (const some of rows) yield stringify(some.map(asCells), options)
}

function asCells(row: ExportedRow): Cells {
  if (row.kind === 'entry') return entryCells(row.entry)
  const { seq, at, event, text } = row
  return { number: seq, ...(at !== undefined && { time: timeOf(at) }), event, note: text }
}

function entryCells(entry: JournalEntry): Cells {
  const { requested, granted } = entry
  const all: Record<(typeof columns)[number], string | number | undefined> = {
    number: entry.seq,
    time: timeOf(entry.at),
    user: entry.user,
    event: entry.event,
    failure: entry.failure,
    label: entry.label,
    partner_id: entry.partnerId,
    service_url: entry.serviceUrl,
    app_token_id: entry.appTokenId,
    token_id: entry.tokenId,
    case: entry.case,
    environment: entry.environment,
    requested_lifetime: requested?.lifetime,
    requested_type: typeWord(requested?.type),
    requested_user_id: requested?.userId,
    requested_privileges: requested?.privileges,
    granted_lifetime: granted?.lifetime,
    granted_type: typeWord(granted?.type),
    granted_user_id: granted?.userId,
    granted_privileges: granted?.privileges,
    ks_fingerprint: entry.ks,
    note: entry.note,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

function typeWord(type: 0 | 2 | undefined): string | undefined {
  return type === undefined ? undefined : type === 2 ? 'ADMIN' : 'USER'
}

/** A time that no calendar has, as only an edited journal can hold, stays empty. */
function timeOf(at: number): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}
