import {
  Archive,
  Building2,
  HeartPulse,
  KeyRound,
  Lock,
  type LucideIcon,
  NotebookPen,
  RefreshCw,
  Send,
  ShieldAlert,
  Ticket,
} from 'lucide-react'
import type { JournalEvent, JournalGroup } from '../../contract/journal'

/** What an entry is called: when it came about, and when it did not. */
export const eventWords: Record<JournalEvent, { done: string; failed: string }> = {
  'journal.started': { done: 'Journal begun', failed: 'Journal not begun' },
  'journal.lost': { done: 'Entries lost', failed: 'Entries lost' },
  'session.minted': { done: 'Session minted', failed: 'Minting failed' },
  'session.copied': { done: 'KS copied', failed: 'Copying the KS failed' },
  'session.revealed': { done: 'KS revealed', failed: 'Revealing the KS failed' },
  'session.ended': { done: 'Session ended on the server', failed: 'Ending the session failed' },
  'request.sent': { done: 'Request sent', failed: 'Request failed' },
  'token.added': { done: 'Token added', failed: 'Adding the token failed' },
  'token.edited': { done: 'Token edited', failed: 'Editing the token failed' },
  'token.removed': { done: 'Token removed', failed: 'Removing the token failed' },
  'token.secretReplaced': { done: 'Secret replaced', failed: 'Replacing the secret failed' },
  'account.listed': { done: 'Account’s tokens listed', failed: 'Listing the account failed' },
  'account.adopted': { done: 'Token kept from the account', failed: 'Keeping the token failed' },
  'account.created': { done: 'App token created', failed: 'Creating the app token failed' },
  'account.updated': { done: 'App token changed', failed: 'Changing the app token failed' },
  'account.deleted': { done: 'App token deleted', failed: 'Deleting the app token failed' },
  'rotation.started': { done: 'Rotation started', failed: 'Starting the rotation failed' },
  'rotation.switched': { done: 'Rotation switched over', failed: 'Switching over failed' },
  'rotation.finished': { done: 'Rotation finished', failed: 'Finishing the rotation failed' },
  'rotation.undone': { done: 'Rotation undone', failed: 'Undoing the rotation failed' },
  'health.checked': { done: 'Tokens checked', failed: 'Checking tokens failed' },
  'leak.reported': { done: 'Leak reported', failed: 'Reporting the leak failed' },
  'leak.stopped': { done: 'Sessions of a leak stopped', failed: 'Stopping the sessions of a leak failed' },
  'leak.proven': { done: 'Sessions of a leak tried', failed: 'Trying the sessions of a leak failed' },
  'backup.exported': { done: 'Backup written', failed: 'Writing the backup failed' },
  'backup.imported': { done: 'Backup taken in', failed: 'Taking in the backup failed' },
  'lock.concealed': { done: 'KSmith concealed', failed: 'Concealing failed' },
  'lock.locked': { done: 'KSmith locked', failed: 'Locking failed' },
  'lock.opened': { done: 'KSmith opened again', failed: 'Opening failed' },
  'lock.unlocked': { done: 'KSmith unlocked', failed: 'Unlocking failed' },
  'lock.refused': { done: 'Unlocking refused', failed: 'Unlocking refused' },
  'lock.changed': { done: 'Lock changed', failed: 'Changing the lock failed' },
}

export const groupWords: Record<JournalGroup, { name: string; icon: LucideIcon }> = {
  session: { name: 'Sessions', icon: Ticket },
  request: { name: 'Requests', icon: Send },
  token: { name: 'Tokens', icon: KeyRound },
  account: { name: 'Accounts', icon: Building2 },
  rotation: { name: 'Rotations', icon: RefreshCw },
  health: { name: 'Health checks', icon: HeartPulse },
  leak: { name: 'Leaks', icon: ShieldAlert },
  backup: { name: 'Backups', icon: Archive },
  lock: { name: 'Conceal and lock', icon: Lock },
  journal: { name: 'The journal itself', icon: NotebookPen },
}

/** The group an event belongs to. */
export function groupOf(event: JournalEvent): JournalGroup {
  return event.split('.', 1)[0] as JournalGroup
}
