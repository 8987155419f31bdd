import type { BackupOrder } from '../../contract/backup'
import { RECIPIENT_FORM } from '../../contract/backup'

const DAY = 24 * 3600 * 1000

/** How long a backup may be taken in. */
export const ends = [
  { id: 'never', text: 'No end', days: undefined },
  { id: 'day', text: 'One day', days: 1 },
  { id: 'week', text: 'One week', days: 7 },
  { id: 'month', text: '30 days', days: 30 },
  { id: 'quarter', text: '90 days', days: 90 },
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
  if (form.what === 'chosen' && form.chosen.size === 0) problems.chosen = 'Choose at least one token.'
  if (form.lock === 'recipient') {
    if (recipient === '') problems.recipient = 'Required'
    else if (recipient.toUpperCase().startsWith('AGE-SECRET-KEY-')) {
      problems.recipient =
        'This is an identity, which is secret and belongs to your colleague alone. Ask for the line that begins with age1.'
    } else if (!RECIPIENT_FORM.test(recipient)) {
      problems.recipient = 'A recipient begins with age1 and is 62 characters long.'
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
