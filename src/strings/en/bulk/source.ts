/** Where many tokens come from, and what was found there. */
export const source = {
  chooseSource: {
    about: 'This window never sees the secrets. You see what was found before anything is added.',
    clipboard: 'From clipboard',
    file: 'From a file…',
    reading: 'Reading…',
    formats: 'What can be read',
    json: 'Answers of appToken.add, get or list; their limits come along',
    /** `columns`: names as they stand in a file */
    table: 'With a header: <columns>{{columns}}</columns>',
    linesName: 'Lines',
    lines: '<line>{{line}}</line>, one to a line',
    limits:
      'Recognised by itself. At most {{rows, number}} tokens and {{megabytes, number}} MB at once. From the clipboard it is read once and the clipboard is cleared.',
  },
  chooseBackup: {
    about:
      'A file that “Back up” or “Hand over” made, ending in .age. You see what it would change before anything is changed.',
    file: 'Choose a file…',
    opening: 'Opening…',
    limits:
      'A passphrase or an age identity is asked for in a small window of its own; what is locked for this KSmith opens without one. At most {{rows, number}} tokens and {{megabytes, number}} MB.',
  },
  /** What was read. `form` and `encoding` are of the two groups below. */
  read: {
    clipboard_one: '{{count, number}} row read from the clipboard, {{form}}.',
    clipboard_other: '{{count, number}} rows read from the clipboard, {{form}}.',
    file_one: '{{count, number}} row read from {{file}}, {{form}}, {{encoding}}.',
    file_other: '{{count, number}} rows read from {{file}}, {{form}}, {{encoding}}.',
    backup_one: '{{count, number}} token in {{file}}.',
    backup_other: '{{count, number}} tokens in {{file}}.',
    backupUnnamed_one: '{{count, number}} token in the backup.',
    backupUnnamed_other: '{{count, number}} tokens in the backup.',
  },
  forms: {
    json: 'as JSON',
    env: 'as variables',
    lines: 'as lines of id:token',
    commas: 'as a table with commas',
    semicolons: 'as a table with semicolons',
    tabs: 'as a table with tabs',
    bars: 'as a table with bars',
  },
  encodings: {
    'utf-8': 'in UTF-8',
    'utf-16le': 'in UTF-16',
    'utf-16be': 'in UTF-16',
    'windows-1252': 'taken for Windows-1252, since it is no UTF-8',
    mixed: 'taken for UTF-8 with bytes of another encoding in it',
  },
  hints: {
    clipboardCleared: 'The clipboard was cleared; closing this window forgets what is not added.',
    undecodable_one: '{{count, number}} line with bytes that could not be read: look at their labels.',
    undecodable_other: '{{count, number}} lines with bytes that could not be read: look at their labels.',
    ignoredVariables_one: '{{count, number}} variable of other names left out.',
    ignoredVariables_other: '{{count, number}} variables of other names left out.',
    ignoredColumns_one: '{{count, number}} column of other names left out.',
    ignoredColumns_other: '{{count, number}} columns of other names left out.',
  },
  backup: {
    fingerprint: 'File fingerprint',
    /** after the fingerprint itself */
    compare: 'compare it with the sender’s',
    openedWith: 'Opened with',
    openedBy: {
      passphrase: 'Its passphrase',
      own: 'This KSmith’s own identity',
      identity: 'An age identity',
    },
    made: 'Made',
    until: 'To be used until',
    noEnd: 'No end',
    note: 'Note',
    older: 'Older form',
    olderAbout:
      'It does not say which tokens leaked, nor which are in production: look at them after adding.',
  },
} as const
