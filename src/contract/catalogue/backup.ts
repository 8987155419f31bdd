import type { FailureCode } from '../failures'
import type { Entry } from './explanation'

/** What can be wrong with a backup file. In every case nothing was changed. */
export const backup = {
  INVALID_RECIPIENT: () => ({
    title: 'This is no age recipient',
    happened: 'A recipient starts with “age1” and is 62 characters long. Nothing was written.',
    causes: [
      'It was cut when it was copied.',
      'It is an identity, which is secret and belongs to your colleague.',
    ],
    next: ['Ask your colleague for the line that starts with “age1”, and paste it whole.'],
    retryable: false,
  }),
  PASSPHRASE_WEAK: () => ({
    title: 'This passphrase is too short',
    happened:
      'A backup holds permanent secrets, and whoever has the file can guess at leisure. Nothing was written.',
    causes: ['It has fewer than 12 characters.'],
    next: ['Take four or more words, or let a password manager make one.'],
    retryable: false,
  }),
  PASSPHRASE_DIFFERS: () => ({
    title: 'The two passphrases are not the same',
    happened: 'Nothing was written.',
    causes: ['One of them was mistyped.'],
    next: ['Enter it again, twice.'],
    retryable: false,
  }),
  BACKUP_FOREIGN: () => ({
    title: 'This is no backup of KSmith',
    happened: 'The file is not in the age format, or it holds something else. Nothing was changed.',
    causes: ['Another file was picked.', 'It was made by another program.'],
    next: ['Pick the file that “Back up” wrote; it ends in .age.'],
    retryable: false,
  }),
  BACKUP_NEWER: () => ({
    title: 'This backup is from a newer KSmith',
    happened: 'It may hold things that this version does not know. Nothing was changed.',
    causes: ['It was made with a newer version.'],
    next: ['Update KSmith, then open it again.'],
    retryable: false,
  }),
  BACKUP_EXPIRED: ({ params }) => ({
    title: 'This backup was only to be used for a time',
    happened: `Whoever made it set an end${params?.expiresAt === undefined ? '' : `: ${new Date(Number(params.expiresAt)).toLocaleString()}`}. Nothing was changed.`,
    causes: ['It was opened too late.', 'This computer’s clock is wrong.'],
    next: ['Ask for a new one.'],
    retryable: false,
  }),
  BACKUP_WRONG_KEY: ({ params }) => ({
    title: params?.kind === 'identity' ? 'This identity does not open the backup' : 'Wrong passphrase',
    happened: 'The file is whole as far as can be seen, but it was not locked for this. Nothing was changed.',
    causes:
      params?.kind === 'identity'
        ? ['It was made for another recipient.', 'It is locked with a passphrase instead.']
        : ['The passphrase was mistyped.', 'It belongs to another backup.'],
    next: ['Try again; upper and lower case count.'],
    retryable: true,
  }),
  BACKUP_CUT: () => ({
    title: 'The backup is cut short',
    happened: 'The end of the file is missing. Nothing was changed.',
    causes: ['A download or a copy was interrupted.', 'Only a part was pasted.'],
    next: ['Get the file again.'],
    retryable: false,
  }),
  BACKUP_CHANGED: () => ({
    title: 'The backup was changed after it was made',
    happened: 'Its seal does not fit its content. Nothing of it was used, and nothing was changed.',
    causes: ['The file was damaged on its way.', 'Somebody tampered with it.'],
    next: ['Get the file again, from somebody you know.'],
    retryable: false,
  }),
} satisfies Partial<Record<FailureCode, Entry>>
