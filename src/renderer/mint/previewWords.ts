import { isReservedPrivilege } from '../../kaltura/privileges'
import { formatDuration } from '../ui/duration'
import type { PreviewLine, PrivilegeLine } from './preview'

/** How a line of the preview ends: whole sentences, since fragments cannot be translated. */
export type LineNote = { text: string; tone: 'plain' | 'changed' | 'dropped' }

const plain = (text: string): LineNote => ({ text, tone: 'plain' })
const changed = (text: string): LineNote => ({ text, tone: 'changed' })
const dropped = (text: string): LineNote => ({ text, tone: 'dropped' })

/** What is to be said about the privileges that tie a session to its token. */
export const stampedNote: LineNote = plain('The server adds them to every session of the token.')

/** What is to be said about the lifetime. */
export function lifetimeNote(line: PreviewLine<number>): LineNote | undefined {
  if (line.limit === 'ended') return dropped('A mint will be refused: the token itself has ended.')
  const from = formatDuration(line.asked ?? 0)
  if (line.limit === 'duration') return changed(`Shortened from ${from} to the token’s longest session.`)
  if (line.limit === 'expiry') return changed(`Shortened from ${from}: the token itself ends then.`)
  return line.known === 'unknown' ? plain('At most this: the token may allow less.') : undefined
}

/** What is to be said about the session type. */
export function typeNote(line: PreviewLine<number>): LineNote | undefined {
  if (line.limit === 'forced') {
    return changed(`Instead of ${line.asked === 2 ? 'ADMIN' : 'USER'}: the token forces this type.`)
  }
  return line.known === 'unknown' ? plain('Unless the token forces another type.') : undefined
}

/** What is to be said about the user id. */
export function userNote(line: PreviewLine<string>): LineNote | undefined {
  if (line.limit === 'forced') return changed(`Instead of ${line.asked}: the token forces this user.`)
  return line.known === 'unknown' ? plain('Unless the token forces another user.') : undefined
}

/** Whether there is more to say about a privilege than that it is granted as asked, or carried anyway. */
export function isRemarkable({ verdict }: PrivilegeLine): boolean {
  return verdict !== 'GRANTED' && verdict !== 'CARRIED' && verdict !== 'ADDED'
}

/** What is to be said about one privilege. */
export function privilegeNote(line: PrivilegeLine): LineNote | undefined {
  switch (line.verdict) {
    case 'GRANTED':
      return undefined
    case 'ADDED':
      return stampedNote
    case 'CARRIED':
      return plain('The token carries it.')
    case 'NARROWED':
      return changed('Narrows the * that the token carries.')
    case 'REPLACED':
      return changed('Replaces what the token carries.')
    case 'DROPPED_RESERVED':
      return dropped('Will be dropped: only the token itself can carry it.')
    case 'DROPPED_FIXED':
      return dropped('Will be dropped: the token fixes this name.')
    case 'DROPPED':
      return dropped('Will be dropped.')
    case 'UNKNOWN':
      return isReservedPrivilege(line.name.trim())
        ? changed('Dropped, unless the token carries it with *.')
        : plain('Added, unless the token fixes this name.')
  }
}
