import type { BulkBatch } from '../../contract/bulk'
import type { JournalFacts } from '../../contract/journal'
import { t } from '../../strings'

/** Notes what came of a backup that was taken in, for `onAdded` of the batches; other sources are not its business. */
export function noteTakenIn(note: (facts: JournalFacts) => void) {
  return ({ backup }: BulkBatch, { added, replaced }: { added: number; replaced: number }): void => {
    if (!backup) return
    note({
      event: 'backup.imported',
      note: t('main.backup.notes.takenIn', {
        added: t('main.backup.notes.added', { count: added }),
        replaced: t('main.backup.notes.replaced', { count: replaced }),
        fingerprint: backup.fingerprint,
      }),
    })
  }
}
