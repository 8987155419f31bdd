/** Inspecting a KS. */
export const inspect = {
  title: 'Inspect a KS',
  about: 'What a session says of itself, whether it is one of yours, and whether a server still takes it.',
  take: {
    label: 'A KS, or any text that holds one',
    examples: 'Paste a KS, a URL, a curl line, JSON, a piece of a log…',
    description:
      'It is taken out of this field at once and kept for ten minutes at most, in memory only. Nothing is sent anywhere until you ask for it.',
    inspect: 'Inspect',
    fromClipboard: 'From clipboard',
    clear: 'Clear',
    forgotten: 'Ten minutes are over, so it was forgotten. Paste it again to go on.',
  },
  /** where a text holds several */
  found: {
    several_one: '{{count, number}} different KS in this text',
    several_other: '{{count, number}} different KS in this text',
    version: 'KS v{{version}}',
    partner: 'partner {{partnerId}}',
  },
  /** what a KS says, or what a server says of it */
  facts: {
    cutOff: 'Cut off',
    version: 'Version',
    partner: 'Partner',
    ends: 'Ends',
    type: 'Type',
    user: 'User',
    privileges: 'Privileges',
    masterPartner: 'Master partner',
    additionalData: 'Additional data',
    random: 'Random part',
    none: 'None',
    unknownType: '{{type}}, which is no type of the API’s',
    unknownPrivilege: 'Not one that this app has words for.',
    signed: 'Signed, but not sealed: anyone can read it. Nothing of it is verified here.',
    sealed: 'Sealed with the account’s secret.',
    fromBook:
      'A v2 KS shows its version and its partner only. The rest comes from the session book: it is what was granted when this session was minted.',
    noMore:
      'A v2 KS shows its version and its partner, and no more: everything else in it is sealed with the account’s own secret, which nobody but the server has. Only the server can tell when it ends and what it may do.',
    notWhole:
      'Its sealed part does not have the length that a sealed part can have: the end is missing, or something was changed on the way. A server will not be able to read it.',
  },
  expiry: {
    ended: 'Ended {{duration}} ago',
    left: '{{duration}} left',
    beyond: '{{seconds}} seconds since 1970, beyond any calendar',
  },
  origin: {
    session: 'It is one of yours: minted at {{at}} from <name>{{name}}</name> ({{account}}).',
    showSession: 'Show the session',
    token:
      'It names the app token <label>{{label}}</label>, which is held here, but it was not minted since KSmith was opened.',
    showToken: 'Show the token',
    unknown: 'It was not minted here since KSmith was opened.',
    /** where it says which app token it is from */
    unknownToken:
      'It was not minted here since KSmith was opened, and it names no app token that is held here.',
  },
  ask: {
    title: 'Ask the server',
    over: 'It says itself that its time is over, so there is nothing to ask: no server takes it.',
    server: 'Server',
    chooseServer: 'Choose a server…',
    anotherServer: 'Another server…',
    held: 'held here',
    heldOfPartner: 'this partner, held here',
    /** in the place of a host’s name */
    practiceHost: 'the practice account on this machine',
    by: 'Asked by',
    itself: 'The KS itself',
    adminSession: 'ADMIN session of {{name}}',
    serviceUrl: 'Service URL',
    serviceUrlDescription:
      'You are asked once more before anything is sent to a server that no token is held of.',
    orMint: 'Or mint an ADMIN session for two minutes, to ask in its place:',
    ask: 'Send it and ask',
    chooseFirst: 'Choose the server that the KS is sent to.',
    /** with an ADMIN session of the same account */
    sendsToAdmin:
      'The KS is sent to <host>{{host}}</host>, which reads it for the ADMIN session. That spends a call of the session’s, none of the KS’s own, and does not tell whether the KS was ended before its time.',
    /** with the KS itself */
    sends:
      'The KS is sent to <host>{{host}}</host>. That spends one of its calls, if it is limited to a number of them.',
  },
  verdict: {
    alive: 'It is alive',
    forbidden:
      'The server took it, and answered that it may not read itself: a plain USER session may not. What it may do besides stays unknown, unless an ADMIN session of the same account asks.',
    says: 'The server took it and says this of it:',
    read: 'The server read it',
    readAndOver: 'The server read it: its time is over',
    notTried: 'It was opened, not tried: whether it was ended before its time does not show here.',
  },
} as const
