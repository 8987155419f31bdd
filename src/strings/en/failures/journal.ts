/** What the system's own codes mean here. */
const causes = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'Your share of the disk is used up.',
  EACCES: 'The folder or the file may not be written by you.',
  EPERM: 'The folder or the file may not be written by you.',
  EROFS: 'The disk can only be read.',
} as const
const checkFolder = 'Check this folder and the files in it: {{folder}}'

/** What can keep the journal from being written, read or taken along. */
export const journal = {
  JOURNAL_WRITE_FAILED: {
    title: 'The journal could not be written',
    happened:
      'What was done is done, but it is not in the journal yet. It waits in memory, is tried again, and is lost if KSmith is closed before.',
    causesBy: {
      ...causes,
      other: 'The disk is full, or the journal’s folder may not be written.',
    },
    checkFolder,
    next: ['Make room or correct the permissions; KSmith goes on by itself.'],
  },
  JOURNAL_UNREADABLE: {
    title: 'The journal cannot be read',
    happened: 'The journal’s folder could not be looked into. What is in it is left as it is.',
    causes: ['The folder belongs to another user, or its permissions were changed.', 'The disk has a fault.'],
    checkFolder,
    next: ['Correct the permissions, then try again.'],
  },
  JOURNAL_EXPORT_FAILED: {
    title: 'The export was not written',
    happened:
      'The file could not be written whole, so nothing of it was kept. The journal itself is as it was.',
    causesBy: {
      ...causes,
      other: 'The disk is full, or that folder may not be written.',
    },
    next: ['Choose another folder, or make room, and export again.'],
  },
} as const
