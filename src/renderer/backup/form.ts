import type { BackupOrder } from '../../contract/backup'
import { RECIPIENT_FORM } from '../../contract/backup'
import { t } from '../../strings'

const DAY = 24 * 3600 * 1000

/** How long a backup may be taken in. */
export const ends = [
  { id: 'never', text: t('backup.end.never'), days: undefined },
  { id: 'day', text: t('backup.end.day'), days: 1 },
  { id: 'week', text: t('backup.end.week'), days: 7 },
  { id: 'month', text: t('backup.end.month'), days: 30 },
  { id: 'quarter', text: t('backup.end.quarter'), days: 90 },
] as const
export type EndId = (typeof ends)[number]['id']

export type BackupForm = {
  what: 'all' | 'chosen'
  /** the tokens that were chosen, with what they are called */
  chosen: ReadonlyMap<string, string>
  lock: 'passphrase' | 'recipient'
  recipient: string
  end: EndId
  note: string
}

/** A form for everything, or for tokens that are chosen already. */
export function emptyBackupForm(tokens: readonly { id: string; name: string }[]): BackupForm {
  return {
    what: tokens.length > 0 ? 'chosen' : 'all',
    chosen: new Map(tokens.map(({ id, name }) => [id, name])),
    lock: 'passphrase',
    recipient: '',
    end: tokens.length > 0 ? 'week' : 'never',
    note: '',
  }
}

export type BackupFormProblems = { recipient?: string; chosen?: string }

/**
 * What the form asks for, or why it cannot be asked.
 * @param now epoch milliseconds
 */
export function readBackupForm(
  form: BackupForm,
  now: number,
): { order: Omit<BackupOrder, 'id'>; problems: BackupFormProblems } {
  const recipient = form.recipient.trim()
  const days = ends.find(({ id }) => id === form.end)?.days
  const note = form.note.trim()
  const problems: BackupFormProblems = {}
  if (form.what === 'chosen' && form.chosen.size === 0) problems.chosen = t('backup.choice.missing')
  if (form.lock === 'recipient') {
    if (recipient === '') problems.recipient = t('backup.recipient.missing')
    else if (recipient.toUpperCase().startsWith('AGE-SECRET-KEY-')) {
      problems.recipient = t('backup.recipient.isIdentity')
    } else if (!RECIPIENT_FORM.test(recipient)) {
      problems.recipient = t('backup.recipient.wrongForm')
    }
  }
  return {
    order: {
      ...(form.what === 'chosen' && { tokenIds: [...form.chosen.keys()] }),
      lock: form.lock === 'recipient' ? { kind: 'recipient', recipient } : { kind: 'passphrase' },
      ...(days !== undefined && { expiresAt: now + days * DAY }),
      ...(note !== '' && { note }),
    },
    problems,
  }
}
