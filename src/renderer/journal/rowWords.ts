import type { LucideIcon } from 'lucide-react'
import { CircleHelp, FileX } from 'lucide-react'
import type { JournalEntry, JournalRights, JournalRow } from '../../contract/journal'
import { t } from '../../strings'
import { formatDuration } from '../ui/duration'
import { eventName, groupIcons, groupOf } from './eventWords'

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
    const title = row.event === '' ? t('journal.row.unnamed') : t('journal.row.unknown', { name: row.event })
    const detail = t('journal.row.unknownDetail')
    return { icon: CircleHelp, title, subject: undefined, detail, at: row.at }
  }
  const { entry } = row
  return {
    icon: groupIcons[groupOf(entry.event)],
    title: eventName(entry.event, entry.failure === undefined ? 'done' : 'failed'),
    subject: entry.label,
    detail: detailOf(entry),
    at: entry.at,
  }
}

function unreadableWords({ file, line, lines }: Extract<JournalRow, { kind: 'unreadable' }>): RowWords {
  const words =
    lines === undefined
      ? {
          title: t('journal.row.fileUnreadable', { file }),
          detail: t('journal.row.fileUnreadableDetail'),
        }
      : {
          title: t('journal.row.unreadable', { count: lines }),
          detail: t('journal.row.unreadableDetail', { file, line }),
        }
  return { icon: FileX, ...words, subject: undefined, at: undefined }
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
  return [
    lifetime === undefined ? undefined : formatDuration(lifetime),
    typeWord(type),
    userId || t('journal.row.noUser'),
  ]
}

/** The API's session type by its name. */
export function typeWord(type: JournalRights['type']): string | undefined {
  return type === undefined ? undefined : type === 2 ? 'ADMIN' : 'USER'
}

/** Names a row, through every answer that holds it. */
export function rowKey({ file, line }: Pick<JournalRow, 'file' | 'line'>): string {
  return `${file}:${line}`
}
