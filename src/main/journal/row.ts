import * as v from 'valibot'
import { type JournalRow, journalEntrySchema, MAX_UNKNOWN_TEXT } from '../../contract/journal'
import { readLine } from './line'

/** A line as it is shown: an entry, one of a version that is not known here, or no entry at all. */
export function toRow(file: string, line: number, text: string | undefined): JournalRow {
  const read = text === undefined ? undefined : readLine(text)
  if (!read) return { kind: 'unreadable', file, line, lines: 1 }
  const parsed = v.safeParse(journalEntrySchema, read.content)
  if (parsed.success) return { kind: 'entry', file, line, entry: parsed.output }
  const { seq: _, at, event, ...rest } = read.content
  const shown = JSON.stringify(rest)
  return {
    kind: 'unknown',
    file,
    line,
    seq: read.seq,
    ...(typeof at === 'number' && { at }),
    event: typeof event === 'string' ? event.slice(0, 64) : '',
    text: shown.length > MAX_UNKNOWN_TEXT ? `${shown.slice(0, MAX_UNKNOWN_TEXT)}…` : shown,
  }
}
