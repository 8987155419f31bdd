/** The session book: sessions, what they were granted, and copying them. */
export const sessions = {
  title: 'Sessions',
  copyNewest: 'Copy newest',
  none: {
    title: 'No session yet',
    about:
      'Sessions you mint appear here with the time they have left. They are kept in memory only and are gone when KSmith is closed.',
  },
  noneFits: 'No session fits the filter.',
  older: 'Show older sessions',
  expired_one: '{{count, number}} expired',
  expired_other: '{{count, number}} expired',
  /** where nothing but the account is known of where a session came from */
  account: 'Account {{partnerId}}',
  case: 'Case {{caseId}}',
  filter: {
    legend: 'Filter sessions',
    labels: { caseId: 'Case', tokenId: 'Token', environmentId: 'Environment' },
    all: { caseId: 'All cases', tokenId: 'All tokens', environmentId: 'All environments' },
    clear: 'Show all',
  },
  /** one session of the book */
  entry: {
    expired: 'Expired',
    /** read out before the fingerprint */
    hidden: 'KS hidden, fingerprint',
    reveal: 'Reveal KS',
    hide: 'Hide KS',
    renew: 'Renew with the same request',
    forget: 'Forget session',
    leaked: 'This KS leaked…',
    letGo: 'KSmith was concealed and let go of this KS. Where it was pasted it is good until it ends.',
    renewMints: 'Renew mints another.',
    revealed: 'Hidden again in <countdown/>',
    copied: 'On the clipboard, cleared in <countdown/>',
    clear: 'Clear now',
    unexpectedAdmin: {
      said: 'This is an ADMIN session, and nobody confirmed it.',
      saidOf: 'This is an ADMIN session in {{environment}}, and nobody confirmed it.',
      about:
        'The token was thought to give USER sessions, so its account must have changed it. Forget the session if you did not want it; at Kaltura it stays valid until it ends.',
    },
  },
  /** what was asked beside what was granted */
  grant: {
    unknown: 'What was granted is not known',
    asAskedOnly:
      'The server answered with the KS alone, and this KS cannot be read with the secret it was started with. The time left, type and user shown are what was asked; the account may have given less.',
    asAsked: 'Granted as asked',
    differs_one: '{{count, number}} difference from what was asked',
    differs_other: '{{count, number}} differences from what was asked',
    columns: { point: 'Point', asked: 'Asked', granted: 'Granted' },
    /** a sign beside what was granted just so */
    same: 'As asked',
    nothing: 'Nothing',
    fields: { lifetime: 'Lifetime', userId: 'User id', type: 'Type', privilege: 'Privilege' },
    verdicts: {
      'added-by-token': 'Added by the token.',
      shortened: 'Shorter than asked.',
      lengthened: 'Longer than asked.',
      overridden: 'Overridden by the token.',
      dropped: 'Dropped.',
      changed: 'Not as asked.',
      added: 'Added by the server.',
    },
    reasons: {
      'server-reserved': 'Dropped: only the token itself can carry it.',
      'fixed-by-token': 'Overridden: the token fixes this name.',
      'carried-by-token': 'The token carries it.',
      narrowed: 'Narrowed from the token’s *.',
    },
    droppedFixed: 'Dropped: the token fixes this name.',
    stamps: 'The server adds them to every session of the token.',
  },
  /** what a KS is good for, one sentence a line */
  limits: {
    title: 'Limits this KS carries',
    /** read out before a line */
    narrows: 'Narrower:',
    widens: 'Wider:',
    lifetime: 'Lives for {{duration}}, until {{end}}.',
    anyUser: 'Acts for no user in particular.',
    user: 'Acts for the user {{userId}}.',
    admin:
      'Is an ADMIN session: it may do what an administrator of the account may, unless a line below says less.',
    userType: 'Is a USER session: it may do what its user may.',
    notRenewable: 'It cannot be renewed here: it was not minted from a token that is held.',
  },
  clock: {
    short: { behind: 'Clock {{by}} behind', ahead: 'Clock {{by}} ahead' },
    full: {
      behind: 'This computer’s clock is {{by}} behind the server’s. KSmith counts by the server’s.',
      ahead: 'This computer’s clock is {{by}} ahead of the server’s. KSmith counts by the server’s.',
    },
  },
  /** how many are alive, within a sentence and as one */
  alive: {
    noneLost: 'None of the KS is alive any more. They are forgotten here.',
    lost_one: '{{count, number}} KS is alive. It is forgotten here and cannot be copied any more.',
    lost_other: '{{count, number}} KS are alive. They are forgotten here and cannot be copied any more.',
  },
  forget: {
    menu: 'More for the sessions',
    shown: 'Forget those that fit the filter…',
    all: 'Forget all sessions…',
    confirmShown: 'Forget these sessions?',
    confirmAll: 'Forget all sessions?',
    clipboard: 'If one of them is on the clipboard, it is cleared there.',
    stayValid: 'At Kaltura they stay valid until they end.',
    confirm: 'Forget sessions',
    forgot: 'Forgot the sessions',
  },
  copy: {
    menu: 'Copy as…',
    menuTitle: 'Copy as',
    withKs: 'With the KS, cleared again',
    programs: 'Programs that read $KALTURA_KS',
    /**
     * The forms in which a session can be copied. `button`: on the button; `copy`: the same in full, and it begins with
     * what stands on the button, so that a voice finds it by that too; `name`: within a sentence; `title`: at the
     * beginning of a line.
     */
    formats: {
      ks: { button: 'Copy', copy: 'Copy KS', name: 'KS', title: 'KS' },
      sh: {
        button: 'Copy shell',
        copy: 'Copy shell assignment',
        name: 'shell assignment',
        title: 'Shell assignment',
      },
      powershell: {
        button: 'Copy PowerShell',
        copy: 'Copy PowerShell assignment',
        name: 'PowerShell assignment',
        title: 'PowerShell assignment',
      },
      dotenv: { button: 'Copy .env', copy: 'Copy .env line', name: '.env line', title: '.env line' },
      json: { button: 'Copy JSON', copy: 'Copy JSON', name: 'JSON', title: 'JSON' },
      curl: { button: 'Copy curl', copy: 'Copy curl command', name: 'curl command', title: 'curl command' },
      'node-fetch': {
        button: 'Copy Node',
        copy: 'Copy Node program',
        name: 'Node program',
        title: 'Node program',
      },
      'node-client': {
        button: 'Copy Node client',
        copy: 'Copy Node client program',
        name: 'Node client program',
        title: 'Node client program',
      },
      python: {
        button: 'Copy Python',
        copy: 'Copy Python program',
        name: 'Python program',
        title: 'Python program',
      },
      'python-client': {
        button: 'Copy Python client',
        copy: 'Copy Python client program',
        name: 'Python client program',
        title: 'Python client program',
      },
      php: { button: 'Copy PHP', copy: 'Copy PHP program', name: 'PHP program', title: 'PHP program' },
    },
  },
} as const
