/** The system’s dialogs in which a file is chosen. */
export const fileDialogs = {
  tokens: { title: 'Choose a file with app tokens', button: 'Read' },
  backup: { title: 'Choose a backup', button: 'Open' },
  saveBackup: 'Save the backup',
  scrub: { title: 'Choose a text to scrub', button: 'Scrub' },
  saveScrubbed: 'Save the scrubbed text',
  exportJournal: 'Export the journal',
} as const
