import { isReservedPrivilege } from '../../kaltura/privileges'
import { t } from '../../strings'
import { formatDuration } from '../ui/duration'
import type { PreviewLine, PrivilegeLine } from './preview'

/** How a line of the preview ends: whole sentences. */
export type LineNote = { text: string; tone: 'plain' | 'changed' | 'dropped' }

const plain = (text: string): LineNote => ({ text, tone: 'plain' })
const changed = (text: string): LineNote => ({ text, tone: 'changed' })
const dropped = (text: string): LineNote => ({ text, tone: 'dropped' })

/** What is to be said about the lifetime. */
export function lifetimeNote(line: PreviewLine<number>): LineNote | undefined {
  if (line.limit === 'ended') return dropped(t('mint.preview.lifetime.ended'))
  const asked = formatDuration(line.asked ?? 0)
  if (line.limit === 'duration') return changed(t('mint.preview.lifetime.duration', { asked }))
  if (line.limit === 'expiry') return changed(t('mint.preview.lifetime.expiry', { asked }))
  return line.known === 'unknown' ? plain(t('mint.preview.lifetime.unknown')) : undefined
}

/** What is to be said about the session type. */
export function typeNote(line: PreviewLine<number>): LineNote | undefined {
  if (line.limit === 'forced') {
    return changed(t('mint.preview.type.forced', { asked: line.asked === 2 ? 'ADMIN' : 'USER' }))
  }
  return line.known === 'unknown' ? plain(t('mint.preview.type.unknown')) : undefined
}

/** What is to be said about the user id. */
export function userNote(line: PreviewLine<string>): LineNote | undefined {
  if (line.limit === 'forced') return changed(t('mint.preview.user.forced', { asked: line.asked ?? '' }))
  return line.known === 'unknown' ? plain(t('mint.preview.user.unknown')) : undefined
}

/** Whether there is more to say about a privilege than that it is granted as asked, or carried anyway. */
export function isRemarkable({ verdict }: PrivilegeLine): boolean {
  return verdict !== 'GRANTED' && verdict !== 'CARRIED' && verdict !== 'ADDED'
}

const tones = {
  ADDED: 'plain',
  CARRIED: 'plain',
  NARROWED: 'changed',
  REPLACED: 'changed',
  DROPPED_RESERVED: 'dropped',
  DROPPED_FIXED: 'dropped',
  DROPPED: 'dropped',
} as const

/** What is to be said about one privilege. */
export function privilegeNote({ name, verdict }: PrivilegeLine): LineNote | undefined {
  if (verdict === 'GRANTED') return undefined
  if (verdict === 'UNKNOWN') {
    return isReservedPrivilege(name.trim())
      ? changed(t('mint.preview.privilege.perhapsDropped'))
      : plain(t('mint.preview.privilege.perhapsAdded'))
  }
  return { text: t(`mint.preview.privilege.${verdict}`), tone: tones[verdict] }
}
