import { pick, t } from '../../strings'
import type { Failure, FailureCode } from '../failures'
import { type Entry, type Explanation, passing } from './explanation'

/** What can keep the journal from being written, read or taken along. */
export const journal = {
  JOURNAL_WRITE_FAILED: (failure) => ({
    ...withFolder(failure, passing('JOURNAL_WRITE_FAILED')),
    causes: [pick('failures.JOURNAL_WRITE_FAILED.causesBy', failure.params?.system, 'other')],
  }),
  JOURNAL_UNREADABLE: (failure) => withFolder(failure, passing('JOURNAL_UNREADABLE')),
  JOURNAL_EXPORT_FAILED: ({ params }) => ({
    ...passing('JOURNAL_EXPORT_FAILED'),
    causes: [pick('failures.JOURNAL_EXPORT_FAILED.causesBy', params?.system, 'other')],
  }),
} satisfies Partial<Record<FailureCode, Entry>>

function withFolder({ params }: Failure, words: Explanation): Explanation {
  if (params?.folder === undefined) return words
  const check = t('failures.JOURNAL_UNREADABLE.checkFolder', { folder: params.folder })
  return { ...words, next: [check, ...words.next] }
}
