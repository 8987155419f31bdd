/** Adding a token: its fields, and how its secret gets into the app. */
export const addToken = {
  title: 'Add a token',
  startOver: 'Start over',
  cancel: 'Cancel',
  submit: 'Add token',
  submitAllTheSame: 'Add it all the same',
  asking: 'Asking…',
  saving: 'Saving…',
  added: 'Added {{name}}',
  addedFound: 'Added {{name}}: {{finding}}',
  /** what the entry window says that the secret is for */
  entry: {
    named: 'Secret of {{label}}',
    unnamed: 'Secret of the new app token',
  },
  fields: {
    required: 'Required',
    label: 'Label',
    labelHint: 'Optional; the app-token id stands in for it',
    appTokenId: 'App-token id',
    hashType: 'Hash type',
    findOut: 'Find out',
    findOutDetail: 'asks the server',
    findOutAbout:
      'The server is asked with each hash type until it accepts one. To add the token without asking, choose the type yourself.',
    environmentSuggested: 'As another token of this account.',
  },
  /** where an account lives */
  place: {
    partnerId: 'Partner id',
    region: 'Region',
    another: 'Another server…',
    serviceUrl: 'Service URL',
  },
  intake: {
    required: 'Required',
    label: { 'app-token': 'Secret', admin: 'Admin secret' },
    taken: 'Taken, fingerprint <fingerprint>{{fingerprint}}</fingerprint>',
    fromClipboard: 'From clipboard',
    typed: 'Type it…',
    waiting: 'Waiting for the entry window…',
    same: 'This is the secret that is held already.',
    about:
      'This window never sees it. From the clipboard it is read once and the clipboard is cleared; typed, it goes into a window of its own.',
    kept: {
      'app-token': 'Kept by the app until you save. Taken from the clipboard, it was cleared there.',
      admin:
        'Kept in memory until the session is started, and never stored. Taken from the clipboard, it was cleared there.',
    },
  },
} as const
