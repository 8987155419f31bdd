import type { ConcealReason, OpenWay } from '../../contract/conceal'
import type { JournalFacts } from '../../contract/journal'
import { t } from '../../strings'

/** What the journal says about a concealing, or about its end. */
export function lockFacts(
  event: 'concealed' | 'opened',
  { isLocked, how }: { isLocked: boolean; how: ConcealReason | OpenWay },
): JournalFacts {
  if (event === 'concealed') {
    const note = t(`main.conceal.notes.concealed.${how as ConcealReason}`)
    return { event: isLocked ? 'lock.locked' : 'lock.concealed', note }
  }
  if (!isLocked) return { event: 'lock.opened' }
  // a press alone opens nothing that is locked
  return {
    event: 'lock.unlocked',
    note: t(`main.conceal.notes.unlocked.${how as Exclude<OpenWay, 'press'>}`),
  }
}
