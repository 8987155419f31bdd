/** One app token: what it is called, what is known about it, and what can be done to it. */
export const token = {
  none: 'Nothing is selected while no token matches the search.',
  unfinished: {
    adding: {
      short: 'Adding has not finished',
      text: 'Adding this token has not finished: the keychain does not hold its secret yet.',
    },
    replacing: {
      short: 'Replacing has not finished',
      text: 'Replacing this token’s secret has not finished.',
    },
    removing: {
      short: 'Removing has not finished',
      text: 'Removing this token has not finished: the keychain may still hold its secret. Remove it again when the keychain works.',
    },
  },
  header: {
    pin: 'Pin',
    unpin: 'Unpin',
    more: 'More for this token',
    practice: 'Practice account',
    check: 'Check',
    rotate: 'Rotate…',
    replace: 'Replace secret…',
    handOver: 'Hand over…',
    link: 'Copy link',
    linkCopied: 'Copied a link that shows this token, in this KSmith only',
    leaked: 'This leaked…',
    remove: 'Remove token…',
  },
  label: {
    name: 'Label',
    edit: 'Edit label',
    save: 'Save label',
    keep: 'Keep the old label',
  },
  about: {
    title: 'About this token',
    account: 'Account',
    serviceUrl: 'Service URL',
    environment: 'Environment',
    appTokenId: 'App-token id',
    hashType: 'Hash type',
    findOut: 'Find out',
    secret: 'Secret',
    inKeychain: 'In the keychain, fingerprint <print>{{fingerprint}}</print>',
    secretGone: 'Removed from the keychain',
    checked: 'Checked',
    rotated: 'Rotated',
    /** what was held here before; with others before that one, they are counted */
    replaced: 'In the place of <id>{{id}}</id> since {{date}}',
    replacedAfter_one: 'In the place of <id>{{id}}</id> since {{date}}, and {{count, number}} before',
    replacedAfter_other: 'In the place of <id>{{id}}</id> since {{date}}, and {{count, number}} before',
    lastUsed: 'Last used',
    notUsed: 'Not yet',
  },
  limits: {
    title: 'Its limits',
    about:
      'Declared limits were read from the account, learned ones were seen in an answer. Unknown ones show themselves in what is granted.',
    unknown: 'The server decides',
    duration: { name: 'Longest session', none: 'No limit' },
    expiry: { name: 'Token ends', none: 'Never' },
    type: { name: 'Session type', none: 'Caller chooses' },
    userId: { name: 'User id', none: 'Caller chooses' },
    privileges: { name: 'Privileges', none: 'None of its own' },
  },
  checked: 'Checked {{name}}: {{finding}}',
  remove: {
    title: 'Remove {{name}}?',
    effects: [
      'Its secret is deleted from this computer’s keychain. It cannot be brought back from here.',
      'Its entry disappears from the inventory.',
      'The app token stays in the Kaltura account, and sessions already minted run until they end.',
    ],
    remove: 'Remove token',
    done: 'Removed {{name}}',
  },
  replace: {
    title: 'Replace the secret',
    about:
      'The secret held now is deleted from the keychain once the new one is in it. Label, tags and limits stay.',
    secret: 'New secret of {{name}}',
    cancel: 'Cancel',
    replace: 'Replace secret',
    saving: 'Saving…',
    done: 'Replaced the secret of {{name}}',
  },
  failure: {
    findHashType: 'Find out the hash type',
    replaceSecret: 'Replace secret…',
    findRegion: 'Look in the other regions…',
    region:
      'This token’s secret stays bound to the account it was kept for. Add the token again for the other region, with its secret, then remove this one.',
    addFor: 'Add it for {{region}}…',
  },
} as const
