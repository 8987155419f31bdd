/** What can be wrong with a backup file. In every case nothing was changed. */
export const backup = {
  INVALID_RECIPIENT: {
    title: 'This is no age recipient',
    happened:
      'A recipient starts with “age1”, is 62 characters long, and its end proves the rest: this one does not fit. Nothing was written.',
    causes: [
      'It was cut when it was copied.',
      'It is an identity, which is secret and belongs to your colleague.',
    ],
    next: ['Ask your colleague for the line that starts with “age1”, and paste it whole.'],
  },
  PASSPHRASE_WEAK: {
    title: 'This passphrase is too short',
    happened:
      'It needs at least 12 characters: a backup holds permanent secrets, and whoever has the file can guess at leisure.',
    causes: ['It has fewer than 12 characters.'],
    next: ['Take four or more words, or let a password manager make one.'],
  },
  PASSPHRASE_DIFFERS: {
    title: 'The two passphrases are not the same',
    happened: 'The two passphrases are not the same. Nothing was written.',
    causes: ['One of them was mistyped.'],
    next: ['Enter it again, twice.'],
  },
  BACKUP_FOREIGN: {
    title: 'This is no backup of KSmith',
    happened: 'The file is not in the age format, or it holds something else. Nothing was changed.',
    happenedWork:
      'To open it would take more work and memory than any backup needs, so it was not tried. Nothing was changed.',
    causes: ['Another file was picked.', 'It was made by another program.'],
    next: ['Pick the file that “Back up” wrote; it ends in .age.'],
  },
  BACKUP_NEWER: {
    title: 'This backup is from a newer KSmith',
    happened: 'It may hold things that this version does not know. Nothing was changed.',
    causes: ['It was made with a newer version.'],
    next: ['Update KSmith, then open it again.'],
  },
  BACKUP_EXPIRED: {
    title: 'This backup was only to be used for a time',
    happened: 'Whoever made it set an end. Nothing was changed.',
    happenedAt: 'Whoever made it set an end: {{end}}. Nothing was changed.',
    causes: ['It was opened too late.', 'This computer’s clock is wrong.'],
    next: ['Ask for a new one.'],
  },
  BACKUP_WRONG_KEY: {
    title: 'Wrong passphrase',
    happened: 'This passphrase does not open the file. Upper and lower case count, and so do spaces.',
    causes: ['The passphrase was mistyped.', 'It belongs to another backup.'],
    next: ['Try again, or ask whoever made the file.'],
  },
  BACKUP_WRONG_KEY_IDENTITY: {
    title: 'This identity does not open the backup',
    happened: 'This identity does not open the file. Nothing was changed.',
    causes: ['It was made for another recipient.', 'It is locked with a passphrase instead.'],
    next: ['Try again, or ask whoever made the file.'],
  },
  BACKUP_CUT: {
    title: 'The backup is cut short',
    happened: 'The end of the file is missing. Nothing was changed.',
    causes: ['A download or a copy was interrupted.', 'Only a part was pasted.'],
    next: ['Get the file again.'],
  },
  BACKUP_CHANGED: {
    title: 'The backup was changed after it was made',
    happened: 'Its seal does not fit its content. Nothing of it was used, and nothing was changed.',
    causes: ['The file was damaged on its way.', 'Somebody tampered with it.'],
    next: ['Get the file again, from somebody you know.'],
  },
  BACKUP_NOT_WRITTEN: {
    title: 'The backup could not be written',
    happened: 'There is no new file; what was there before is as it was.',
    happenedFile: 'There is no new file {{file}}; what was there before is as it was.',
    systemSays: 'The system says {{system}}.',
    full: 'The disk is full.',
    causes: ['The folder may not be written to.', 'The drive was taken away, or is full.'],
    next: ['Choose another folder.'],
  },
} as const
