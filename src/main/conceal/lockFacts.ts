import type { ConcealReason, OpenWay } from '../../contract/conceal'
import type { JournalFacts } from '../../contract/journal'

const reasons: Record<ConcealReason, string> = {
  asked: 'asked for',
  idle: 'the machine was not used',
  'screen-locked': 'the screen was locked',
  sleep: 'the system went to sleep',
  start: 'at the start',
}
const ways: Record<OpenWay, string> = { press: '', 'touch-id': 'by Touch ID', passphrase: 'by passphrase' }

/** What the journal says about a concealing, or about its end. */
export function lockFacts(
  event: 'concealed' | 'opened',
  { isLocked, how }: { isLocked: boolean; how: ConcealReason | OpenWay },
): JournalFacts {
  if (event === 'concealed') {
    return { event: isLocked ? 'lock.locked' : 'lock.concealed', note: reasons[how as ConcealReason] }
  }
  return isLocked ? { event: 'lock.unlocked', note: ways[how as OpenWay] } : { event: 'lock.opened' }
}
