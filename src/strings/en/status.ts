/** The status bar and the banners about the whole app. */
export const status = {
  keychain: {
    untried: 'Keychain not used yet',
    working: 'Keychain ready',
    waiting: 'Waiting for the keychain',
    unavailable: 'Keychain not available',
  },
  retry: 'Try again',
  retrying: 'Asking…',
  held_one: '{{count, number}} token held',
  held_other: '{{count, number}} tokens held',
  journalWaits: 'Journal waits ({{waiting, number}})',
  clipboard: {
    holding: 'KS on the clipboard',
    clear: 'Clear now',
    ended: {
      cleared: 'Clipboard cleared',
      replaced: 'Clipboard was replaced, so it was left alone',
      failed: 'The clipboard could not be cleared. Copy something else over it.',
    },
  },
  clock: {
    title: 'The clocks differ',
    effect:
      'Sessions end when they should. Other programs may go wrong: set this computer’s clock by the network.',
  },
  loopbackOnly: {
    chip: 'Loopback only',
    title: 'Only this machine can be called',
    reasons: {
      'fallback-runtime':
        'KSmith runs on a substitute runtime here, one that must not be trusted with a real secret. Service URLs on this machine, such as the practice account, can be called; others cannot.',
      'debugging-switch':
        'KSmith was started with a debugging switch, so another program could look inside. Service URLs on this machine, such as the practice account, can be called; others cannot.',
    },
    wayOut: 'Start the app in the ordinary way to call real accounts.',
  },
  keys: {
    title: 'Keyboard shortcuts',
    search: 'Search (also /)',
    move: 'Move through the list, from the search too',
    mintAgain: 'Mint the token’s default preset, or its last again',
    mintForm: 'Mint what the form says',
    copyNewest: 'Copy the newest session, in the form chosen last',
    add: 'Add a token',
    screen: 'Open a screen, by its place',
    escape: 'Clear the search, close a dialog',
  },
  settings: {
    title: 'Settings',
    environments: 'Environments…',
    version: 'KSmith {{version}}',
    bounds: 'A whole number from {{least, number}} to {{most, number}}.',
    clipboardSeconds: 'Clear a copied KS after',
    clipboardSecondsHint:
      'Seconds, from {{least, number}} to {{most, number}}, if the clipboard still holds it by then. Applies to the next copy.',
    clipboardSecondsSaved: 'A copied KS is cleared after {{seconds, number}} s',
    expiryNotice: 'Tell me before a KS ends',
    expiryNoticeHint:
      'A notification one minute before, for KS that were copied or shown and live for three minutes or more.',
    tokenExpiry: 'App tokens expire soon from',
    tokenExpiryHint: 'Days before their end, from {{least, number}} to {{most, number}}.',
    tokenExpiryNotice: 'Tell me once a day with a notification',
  },
} as const
