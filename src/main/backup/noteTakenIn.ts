import type { BulkBatch } from '../../contract/bulk'
import type { JournalFacts } from '../../contract/journal'

/** Notes what came of a backup that was taken in, for `onAdded` of the batches; other sources are not its business. */
export function noteTakenIn(note: (facts: JournalFacts) => void) {
  return ({ backup }: BulkBatch, { added, replaced }: { added: number; replaced: number }): void => {
    if (!backup) return
    const counts = `${countOf(added, 'token')} added, ${countOf(replaced, 'secret')} replaced`
    note({ event: 'backup.imported', note: `${counts}, file ${backup.fingerprint}` })
  }
}

function countOf(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`
}
