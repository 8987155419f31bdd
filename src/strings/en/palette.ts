/** The palette: in a window of its own over other programs, and over the app's own window. */
export const palette = {
  /** of the window */
  page: 'KSmith palette',
  /** of the dialog over the app's own window */
  dialog: 'Palette',
  placeholder: 'A token, or something to do',
  field: {
    find: 'Mint from a token, or do something',
    format: 'Copy as',
    request: 'What to ask the token for',
  },
  list: 'Tokens and actions',
  groups: {
    tokens: 'Tokens',
    actions: 'Actions',
    formats: 'Copy as',
    requests: 'Requests',
  },
  /** above what is chosen for a token */
  from: 'Mint and copy, from <token>{{name}}</token>',
  asFrom: 'Mint and copy as, from <token>{{name}}</token>',
  minting: 'Minting',
  pinned: 'Pinned',
  noToken: 'No token is held yet: add one, or try it with the practice account.',
  more_one: '{{count, number}} more. Type to narrow them down.',
  more_other: '{{count, number}} more. Type to narrow them down.',
  /** read out, not shown */
  matches_one: '{{count, number}} match',
  matches_other: '{{count, number}} matches',
  matchesNone: 'Nothing matches',
  openCase: 'Case {{caseId}}',
  nothing: {
    held: 'Nothing matches',
    heldHint:
      'Letters are looked for in labels, tags, partner ids, app-token ids and actions, in their order.',
    none: 'No token is held yet',
    noneHint: 'Add a token, or try it with the practice account.',
  },
  /** what a key does, after the key */
  keys: {
    close: 'Close',
    back: 'Back',
    mint: 'Mint and copy',
    act: 'Do it',
    copy: 'Copy KS',
    as: 'As…',
    preset: 'Preset…',
    open: 'Open',
  },
  /** what Enter gives, where that is asked first */
  asks: 'Asks what to mint',
  requests: {
    last: 'Last request again',
    defaults: 'Defaults',
  },
  question: {
    title: 'Mint from {{name}}?',
    adjusted: 'The token no longer allows all that this asks for.',
    look: 'Look at it once before it is minted.',
    mint: 'Mint and copy',
  },
  /** what was copied: a KS, or the form it is in or the program that mints one */
  done: {
    ks: 'KS',
    copied: '{{what}} copied',
    copiedWithoutKs: '{{what}} copied, which carries no KS',
    copiedFor: '{{what}} copied, clears in {{seconds, number}} s',
    ofCase: 'case {{caseId}}',
    /** both lines in one */
    notice: '{{title}}: {{detail}}',
    unconfirmed: 'An ADMIN session came that nobody confirmed',
    unconfirmedNotice: 'Minted an ADMIN session that nobody confirmed',
    close: 'Close',
  },
  /** the shortcut that opens it from anywhere, offered to whoever is here for the first time */
  offer: {
    title: 'A KS from any program',
    on: 'On. Press these keys wherever you are:',
    off: 'A shortcut opens a small palette over whatever you work in. Off until you choose.',
    turnOn: 'Turn on',
    change: 'Change…',
    otherKeys: 'Other keys…',
  },
} as const
