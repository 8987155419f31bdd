/** The small window in which a secret is typed. What is above the field comes from main, which knows what it is for. */
export const entry = {
  /** of the window */
  page: 'Type the secret – KSmith',
  /** until it is known what is to be entered */
  title: 'Type the secret',
  labels: {
    'app-token': 'App token secret',
    admin: 'Admin secret of the account',
    passphrase: 'Passphrase',
    'new-passphrase': 'New passphrase',
    'app-passphrase': 'Passphrase of KSmith',
    'new-app-passphrase': 'New passphrase',
    ks: 'Kaltura Session (KS)',
    identity: 'Age identity',
  },
  /** by kind; `other` for those without a hint of their own */
  hints: {
    passphrase: 'Trying it takes a moment.',
    'new-passphrase':
      'At least {{least, number}} characters, better four words or more. Nobody can recover it.',
    'app-passphrase': 'Checking it takes a moment.',
    'new-app-passphrase':
      'At least {{least, number}} characters. It is asked for when KSmith starts or was locked.',
    identity: 'The line that begins with AGE-SECRET-KEY-1.',
    other: 'It goes straight to the app’s own process, never to the main window.',
  },
  again: 'The same again',
  cancel: 'Cancel',
  submit: 'Submit',
  checking: 'Checking…',
  /** ticks, so it is not read out */
  wait: 'Wait {{seconds, number}} s',
  waited: 'You can try again now.',
} as const
