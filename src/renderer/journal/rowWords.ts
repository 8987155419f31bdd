import type { LucideIcon } from 'lucide-react'
import { CircleHelp, FileX } from 'lucide-react'
import type { JournalEntry, JournalRights, JournalRow } from '../../contract/journal'
import { formatDuration } from '../ui/duration'
import { eventWords, groupOf, groupWords } from './eventWords'

/** A row of the journal in words. */
export type RowWords = {
  icon: LucideIcon
  title: string
  /** what it was done to */
  subject: string | undefined
  /** the rest on one line */
  detail: string
  /** epoch milliseconds */
  at: number | undefined
}

/** What one line of the list says of a row. */
export function rowWords(row: JournalRow): RowWords {
  if (row.kind === 'unreadable') return unreadableWords(row)
  if (row.kind === 'unknown') {
    const name = row.event === '' ? 'without a name' : row.event
    const detail = 'Most likely from a newer KSmith. It counts like any other entry.'
    return { icon: CircleHelp, title: `Unknown event: ${name}`, subject: undefined, detail, at: row.at }
  }
  const { entry } = row
  const words = eventWords[entry.event]
  return {
    icon: groupWords[groupOf(entry.event)].icon,
    title: entry.failure === undefined ? words.done : words.failed,
    subject: entry.label,
    detail: detailOf(entry),
    at: entry.at,
  }
}

function unreadableWords({ file, line, lines }: Extract<JournalRow, { kind: 'unreadable' }>): RowWords {
  const title =
    lines === undefined
      ? `${file} cannot be read`
      : lines === 1
        ? 'A line that is no entry'
        : `${lines.toLocaleString()} lines that are no entries`
  const detail =
    lines === undefined ? 'Check its permissions.' : `${file}, from line ${line.toLocaleString()}`
  return { icon: FileX, title, subject: undefined, detail, at: undefined }
}

function detailOf(entry: JournalEntry): string {
  const { granted, requested, ks, note, appTokenId, partnerId } = entry
  const rights = granted ?? requested
  const parts = rights
    ? [...rightsWords(rights), ks && `KS ${ks}`, note, rights.privileges]
    : [note, ks && `KS ${ks}`, partnerId === undefined ? undefined : String(partnerId), appTokenId]
  return parts.filter((part) => part !== undefined && part !== '').join(' · ')
}

function rightsWords({ lifetime, type, userId }: JournalRights): (string | undefined)[] {
  return [lifetime === undefined ? undefined : formatDuration(lifetime), typeWord(type), userId || 'no user']
}

/** The API's session type by its name. */
export function typeWord(type: JournalRights['type']): string | undefined {
  return type === undefined ? undefined : type === 2 ? 'ADMIN' : 'USER'
}

/** Names a row, through every answer that holds it. */
export function rowKey({ file, line }: Pick<JournalRow, 'file' | 'line'>): string {
  return `${file}:${line}`
}
