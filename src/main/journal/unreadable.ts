import { Failed } from '../failed'

/** What the system says when the journal's folder cannot be looked into, as a failure; anything else as it is. */
export function asUnreadable(error: unknown, folder: string): unknown {
  const isOfSystem = error instanceof Error && 'code' in error && 'syscall' in error
  return isOfSystem ? new Failed('JOURNAL_UNREADABLE', { params: { folder } }) : error
}
