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
    all: 'All keys',
    everywhere: 'Everywhere in the window',
    inside: 'In lists and fields',
    /** between two ways to press the same */
    or: 'or',
    close: 'Close',
    /** what lists and fields do with keys by themselves */
    move: 'Move through the list, from the search too',
    mintAgain: 'In the list: mint the token’s default preset, or its last request again',
    privileges: 'In “Extra privileges”: choose a privilege, put it in',
    escape: 'Clear the search, close a dialog',
  },
} as const
