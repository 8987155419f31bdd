/** The message about a leak that is sent to an administrator or to Kaltura. It names nothing but ids and times. */
export const leakMessage = {
  subject: {
    token: 'Subject: Leaked Kaltura app token, partner {{partnerId}}, app token {{appTokenId}}',
    ks: 'Subject: Leaked Kaltura session (KS), partner {{partnerId}}, app token {{appTokenId}}',
  },
  greeting: 'Hello,',
  what: {
    token: 'the secret of the following app token has to be taken as known to others.',
    ks: 'a session (KS) minted from the following app token has to be taken as known to others.',
  },
  partnerId: 'Partner id: {{partnerId}}',
  serviceUrl: 'Service URL: {{serviceUrl}}',
  appTokenId: 'App token id: {{appTokenId}}',
  fingerprint: 'Fingerprint of the KS: {{fingerprint}}',
  reported: 'Reported: {{at}}',
  knownSince: 'May be known since: {{at}}',
  notKnown: 'not known',
  done: {
    heading: 'What was done:',
    nothing: 'Nothing at the account yet: {{appTokenId}} is still working.',
    nothingUnnamed: 'Nothing at the account yet: the app token is still working.',
    deleted: '{{appTokenId}} was deleted at {{at}}. Every KS minted from it is refused since then.',
    deletedUnnamed: 'the app token was deleted at {{at}}. Every KS minted from it is refused since then.',
    gone: '{{appTokenId}} was found deleted at {{at}}.',
    goneUnnamed: 'the app token was found deleted at {{at}}.',
    stopped:
      'All sessions of {{appTokenId}} were stopped at {{at}} with session.end, new ones included. {{end}}',
    stoppedUnnamed:
      'All sessions of the app token were stopped at {{at}} with session.end, new ones included. {{end}}',
    stopEnds: 'The stop ends at about {{at}}.',
    stopEndsUnknown: 'It had been stopped before; when the stop ends is not known here.',
    secretRemoved: 'Its secret was removed from the reporter’s keychain at {{at}}.',
  },
  asked: {
    heading: 'What we ask you to do:',
    delete:
      'Delete {{appTokenId}} as soon as you can (appToken.delete). That refuses every KS minted from it at once.',
    deleteBefore:
      'Delete {{appTokenId}} before {{at}} (appToken.delete). That refuses every KS minted from it at once.',
    deleteUnnamed:
      'Delete the app token (the KS itself tells which, to an admin session) as soon as you can (appToken.delete). That refuses every KS minted from it at once.',
    deleteUnnamedBefore:
      'Delete the app token (the KS itself tells which, to an admin session) before {{at}} (appToken.delete). That refuses every KS minted from it at once.',
    stopIsShort:
      'A stop lasts about 24 hours and cannot be renewed while it lasts: after it, the token works again.',
    create: 'Create a new app token for its users.',
    createAndTell: 'Create a new app token for its users, and tell us when it was used without right.',
  },
  unfinished: 'A stop was tried at {{at}}; it is not known whether it arrived.',
  admin: {
    yes: 'This app token gives ADMIN sessions.',
    maybe: 'This app token may give ADMIN sessions.',
    exposes:
      'Such a session can read the account’s own secrets (adminSecret and secret, by partner.get) and the secrets of all its app tokens (appToken.list and get).',
    treatAsExposed:
      'Please treat all of these as exposed: have the account’s secrets changed, and look through its app tokens.',
  },
  created: {
    heading: 'App tokens created in that time: {{total, number}}',
    one: '{{appTokenId}}, created {{at}}',
    more: 'and {{more, number}} more',
  },
  proof:
    'Tried at {{at}}: {{refused, number}} refused, {{alive, number}} still accepted, {{unclear, number}} without a clear answer.',
} as const
