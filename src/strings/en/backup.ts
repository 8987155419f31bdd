/** Backing up, and handing tokens over to a colleague. */
export const backup = {
  title: { all: 'Back up', chosen: 'Hand over' },
  about:
    'The file holds permanent secrets, sealed in the age format, which the <program>age</program> command opens as well.',
  done: 'Done',
  stop: 'Stop',
  cancel: 'Cancel',
  what: {
    label: 'What goes in',
    all_one: 'The one token',
    all_other: 'All {{count, number}} tokens',
    chosen: 'Chosen tokens',
  },
  lock: {
    label: 'Locked with',
    passphrase: 'A passphrase',
    recipient: 'A colleague’s age recipient',
    passphraseAbout:
      'It is asked for twice in a small window of its own: at least 12 characters, better four words or more.',
  },
  recipient: {
    label: 'Age recipient',
    about: 'Your colleague finds it under “Take in a backup”. It is public: no passphrase is needed.',
    missing: 'Required',
    isIdentity:
      'This is an identity, which is secret and belongs to your colleague alone. Ask for the line that begins with age1.',
    wrongForm: 'A recipient begins with age1 and is 62 characters long.',
  },
  end: {
    label: 'To be used within',
    never: 'No end',
    day: 'One day',
    week: 'One week',
    month: '30 days',
    quarter: '90 days',
  },
  note: { label: 'Note', example: 'What it is for' },
  /** the button that goes on, by what locks the file */
  goOn: { passphrase: 'Enter the passphrase…', recipient: 'Choose where to save…' },
  choice: {
    label: 'Tokens to hand over',
    search: 'Search tokens',
    name: 'Tokens',
    noMatch: 'No token matches.',
    missing: 'Choose at least one token.',
    none: 'None chosen.',
    chosen_one: '{{count, number}} chosen.',
    chosen_other: '{{count, number}} chosen.',
    more_one: '{{count, number}} more matches: search to see it.',
    more_other: '{{count, number}} more match: search to see them.',
    chooseNone: 'Choose none',
  },
  making: {
    waiting: 'Waiting for what is asked for in the other window…',
    steps: {
      reading: 'Reading secrets from the keychain',
      sealing: 'Sealing',
      writing: 'Writing the file',
      verifying: 'Opening it again, to be sure',
    },
    count: '{{done, number}} of {{total, number}}',
  },
  made: {
    written_one: '{{count, number}} token written to <file>{{file}}</file>.',
    written_other: '{{count, number}} tokens written to <file>{{file}}</file>.',
    opened: 'It was opened again with its passphrase, and all of it is there.',
    readBack: 'It was read back as it was written. Only the recipient can open it.',
    fingerprint: 'File fingerprint',
    sameFingerprint: 'Whoever receives it sees the same fingerprint when it is opened.',
    tellPassphrase: 'Tell the passphrase another way than you send the file. Nobody can recover it.',
    lasting: 'The secrets in it work until the tokens are deleted or replaced in their account.',
    left: 'Not in it',
    leftCount_one: '{{count, number}} token is not in it.',
    leftCount_other: '{{count, number}} tokens are not in it.',
    /** a token by its name, and the sentence that says why */
    leftOne: '<name>{{name}}</name>: {{why}}',
  },
  /** the recipient that belongs to this KSmith */
  own: {
    title: 'To receive tokens without a passphrase',
    about:
      'Give a colleague your age recipient. What is locked for it opens on this computer alone. It is public; the identity that belongs to it stays in the keychain.',
    show: 'Show my age recipient',
    copy: 'Copy recipient',
    copied: 'Copied your age recipient',
  },
} as const
