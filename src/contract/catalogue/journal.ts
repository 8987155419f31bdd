import type { Failure, FailureCode } from '../failures'
import type { Entry } from './explanation'

/** What can keep the journal from being written, read or taken along. */
export const journal = {
  JOURNAL_WRITE_FAILED: (failure) => ({
    title: 'The journal could not be written',
    happened:
      'What was done is done, but it is not in the journal yet. It waits in memory, is tried again, and is lost if KSmith is closed before.',
    causes: [
      causes[failure.params?.system ?? ''] ?? 'The disk is full, or the journal’s folder may not be written.',
    ],
    next: [...place(failure), 'Make room or correct the permissions; KSmith goes on by itself.'],
    retryable: true,
  }),
  JOURNAL_UNREADABLE: (failure) => ({
    title: 'The journal cannot be read',
    happened: 'The journal’s folder could not be looked into. What is in it is left as it is.',
    causes: ['The folder belongs to another user, or its permissions were changed.', 'The disk has a fault.'],
    next: [...place(failure), 'Correct the permissions, then try again.'],
    retryable: true,
  }),
  JOURNAL_EXPORT_FAILED: (failure) => ({
    title: 'The export was not written',
    happened:
      'The file could not be written whole, so nothing of it was kept. The journal itself is as it was.',
    causes: [causes[failure.params?.system ?? ''] ?? 'The disk is full, or that folder may not be written.'],
    next: ['Choose another folder, or make room, and export again.'],
    retryable: true,
  }),
} satisfies Partial<Record<FailureCode, Entry>>

/** What the system's own codes mean here. */
const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'Your share of the disk is used up.',
  EACCES: 'The folder or the file may not be written by you.',
  EPERM: 'The folder or the file may not be written by you.',
  EROFS: 'The disk can only be read.',
}

function place({ params }: Failure): string[] {
  return params?.folder === undefined ? [] : [`Check this folder and the files in it: ${params.folder}`]
}
