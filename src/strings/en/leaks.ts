/** Something leaked: the report, the four steps of an incident, and what is said of it elsewhere. */
export const leaks = {
  /** what an incident is about */
  subject: {
    token: 'App token {{label}}',
    ks: 'KS {{fingerprint}}',
    ksOfToken: 'KS {{fingerprint}} of {{label}}',
  },
  /** above everything, while an incident is open */
  notice: {
    region: 'Open incidents',
    title: 'Incident of {{day}}, step {{step, number}} of 4',
    stopOver: '{{subject}}: the stop is over, it works again',
    next: {
      cutOff: '{{subject}}: cut it off',
      block: '{{subject}}: block it here',
      prove: '{{subject}}: prove it',
      tell: '{{subject}}: tell and close',
    },
    more_one: '{{count, number}} more',
    more_other: '{{count, number}} more',
    goOn: 'Go on',
  },
  /** on a leaked token’s page */
  token: {
    leaked: 'This token leaked (reported {{at}}). Nothing is minted from it here.',
    goOn: 'Go on, step {{step, number}} of 4',
  },
  report: {
    titleOfToken: '{{name}} leaked?',
    titleOfKs: 'A KS leaked?',
    blocksToken: 'Nothing is minted from this token here any more, from the moment you report it.',
    ksActs: 'Whoever has the KS can act with it until it ends.',
    ksNotAlone: 'One KS cannot be ended alone: cutting it off ends every session of its app token, anyone’s.',
    steps:
      'Then you are led through four steps: cut it off at the account, block it here, prove that it is refused, tell whoever has to know.',
    later: 'Each step says first what it does. You can go on later, after a restart too.',
    since: 'How long may others have known it?',
    sinces: {
      day: 'A day',
      week: 'A week',
      month: 'A month',
      unknown: 'Not known',
    },
    aboutKs:
      'From the clipboard the KS is read once and cleared there; typed, it goes into a window of its own. It stays in memory until the incident is closed. Where nothing here says which app token it is from, its account is asked once, with the KS itself.',
    region: 'Region',
    anotherServer: 'Another server…',
    serviceUrl: 'Service URL',
    cancel: 'Cancel',
    typeKs: 'Type it…',
    fromClipboard: 'From clipboard',
    report: 'Report the leak',
  },
  incident: {
    title: 'Incident of {{day}}',
    /** while its dialog closes */
    titleOfNone: 'Incident',
    steps: {
      cutOff: '1. Cut it off',
      block: '2. Block it here',
      prove: '3. Prove it',
      tell: '4. Tell and close',
    },
    /** read out after a step that is behind */
    done: '(done)',
    withdraw: 'It did not leak',
    withdrawn: 'The report was taken back',
    later: 'Later',
    close: 'Close the incident',
    closed: 'The incident is closed',
    closedWhileStopped: 'Closed. You are reminded before the stop ends.',
  },
  /** step 1 */
  cutOff: {
    stopOver: 'The emergency stop is over: sessions of this token work again. Cut it off again.',
    unfinished:
      'A stop was begun {{at}}, and it is not known whether it arrived. Stop it again: that is found out and said.',
    delete: {
      region: 'Delete it on the account',
      title: 'Delete it on the account, where anybody can',
      refused: 'Every KS minted from it, anyone’s, is refused at once, and nobody can mint from it again.',
      final: 'It cannot be brought back: its users need a new app token.',
      asAdmin: 'With an ADMIN session of',
      /** a token that an ADMIN session can come from; any other is called by its label alone */
      admins: {
        maybe: '{{label}} (may give ADMIN)',
        itself: '{{label}} (itself)',
        itselfMaybe: '{{label}} (itself, may give ADMIN)',
      },
      byChosen: 'Delete it',
      by: 'Delete it with {{admin}}',
      byClipboard: 'With an admin KS from the clipboard',
      byTyped: 'Type an admin KS…',
    },
    stop: {
      region: 'Emergency stop',
      title: 'Nobody can delete it? Emergency stop',
      endsLeaked:
        'The KS that leaked is ended with session.end. That refuses every KS of this token, anyone’s and new ones too, for about 24 hours.',
      endsNew:
        'A KS is minted and ended with session.end. That refuses every KS of this token, anyone’s and new ones too, for about 24 hours.',
      final:
        'It needs no administrator, cannot be taken back, and cannot be renewed while it lasts. You are reminded two hours before it ends.',
      thenDelete: 'Then have the token deleted: the last step has the message to ask for that.',
      lastAdmin:
        'No other token held here is known to give ADMIN sessions of this account. Once this one is stopped, it may be that nobody can delete it from here for 24 hours. Delete it with itself instead, if its role allows that.',
      stop: 'Stop all its sessions',
    },
    /** how it was cut off, once it is */
    done: {
      deleted: 'Deleted on the account, {{at}}.',
      gone: 'It was deleted already, found {{at}}.',
      stopped: 'Stopped {{at}}, until about {{until}}.',
      stoppedBefore: 'Stopped before by somebody, found {{at}}. When the stop ends is not known here.',
    },
  },
  /** step 2 */
  block: {
    keepSecret:
      'The token is marked as leaked, in the list and on its page, and nothing is minted from it here. Its secret is still in the keychain. Keep it until the token is deleted: after 24 hours it is what stops the token again.',
    uselessSecret:
      'The token is marked as leaked, in the list and on its page, and nothing is minted from it here. Its secret is still in the keychain. It is good for nothing any more.',
    keep: 'Keep it',
    remove: 'Remove it from the keychain',
    done: {
      notHeld: 'Not held here.',
      userKs: 'A USER session gives nobody the secret: minting stays allowed.',
      removed: 'Minting is blocked. Its secret was removed, {{at}}.',
      kept: 'Minting is blocked. Its secret was kept in the keychain.',
    },
  },
  /** step 3 */
  prove: {
    nothing: 'There is no KS of this token here to try. What the account answered is the proof there is.',
    /** `what` is a list of the three below */
    tried:
      'Tried are {{what}}: one harmless call each (session.get). Where a KS allows only so many calls, that spends one.',
    leaked: 'the KS that leaked',
    book_one: '{{count, number}} KS of the session book',
    book_other: '{{count, number}} KS of the session book',
    new: 'a KS minted for this',
    goOn: 'Go on',
    try: 'Try them',
    table: 'What was tried',
    result: 'Result',
    answer: 'Answer',
    of: {
      book: 'From the session book',
      leaked: 'The KS that leaked',
      new: 'Minted just now',
      mint: 'Minting a new one',
    },
    verdicts: {
      refused: 'Refused',
      alive: 'Still accepted',
      ended: 'Had ended by itself',
      unclear: 'No clear answer',
    },
    /** the server’s answer, where it is no refusal */
    aResult: 'a result',
    done: {
      refused: '{{refused, number}} refused.',
      refusedUnclear: '{{refused, number}} refused, {{unclear, number}} unclear.',
      alive: '{{refused, number}} refused, {{alive, number}} still accepted.',
      aliveUnclear:
        '{{refused, number}} refused, {{alive, number}} still accepted, {{unclear, number}} unclear.',
    },
  },
  /** step 4 */
  tell: {
    alive: 'Some are still accepted: what was done did not reach them. Tell it below.',
    again: 'Try them again',
    admin: {
      yes: 'It gives ADMIN sessions. These can read the account’s own secrets (adminSecret and secret) and the secrets of all its app tokens: they count as exposed.',
      maybe:
        'It may give ADMIN sessions. These can read the account’s own secrets (adminSecret and secret) and the secrets of all its app tokens: they count as exposed.',
    },
    created: {
      unlisted:
        'The app tokens created since could not be listed (<code>{{code}}</code>): look for them on the account.',
      noneBesides: 'No app token on the account besides it.',
      noneSince: 'No app token created since {{at}}.',
      besides_one:
        '{{count, number}} app token on the account besides it: look for ones that nobody here made',
      besides_other:
        '{{count, number}} app tokens on the account besides it: look for ones that nobody here made',
      since_one: '{{count, number}} app token created since {{at}}: look for ones that nobody here made',
      since_other: '{{count, number}} app tokens created since {{at}}: look for ones that nobody here made',
    },
    message: 'Message',
    aboutMessage:
      'A message for the account’s administrator or Kaltura representative. There is no secret in it.',
    messageText: 'Message text',
    copy: 'Copy the message',
    copied: 'Copied the message. There is no secret in it.',
  },
} as const
