const askSupport = 'If it stays, give Kaltura’s support the X-Kaltura-Session shown here.'
const mintAgain = 'Mint again: a fresh session is used.'
const notAllowed = 'The KS is alive, but it may not use this part of the API.'
const roleLeavesOut = 'A role on the token (setrole) leaves this call out.'
const askAboutPermissions = 'Ask an administrator which permissions the account and the token’s role have.'
const notTheApi = {
  title: 'Not the API that was expected',
  causes: ['The service URL points at another Kaltura product or at a very old server.'],
  next: ['Compare the service URL with the account’s region.'],
} as const

/** What the Kaltura API refuses, in the order in which a mint can meet it. */
export const apiAnswers = {
  INVALID_WIDGET_ID: {
    title: 'Unknown partner',
    happened: 'This service URL knows no account with this partner id, so no session could be opened.',
    causes: [
      'The account lives in another region: each account exists in one region only.',
      'The partner id has a typing error.',
    ],
    next: [
      'Compare the partner id and the region with the account’s settings.',
      'Add the token again with the right account: a held secret never moves to another account.',
    ],
  },
  START_WIDGET_SESSION_ERROR: {
    title: 'No widget session',
    happened:
      'The account is known, but the server could not open the widget session that a mint starts with.',
    causes: ['The account is suspended or not fully set up.', 'A passing fault at the server.'],
    next: ['Try again in a minute.', askSupport],
  },
  APP_TOKEN_ID_NOT_FOUND: {
    title: 'App token not found',
    happened: 'The account has no app token with this id.',
    causes: [
      'The app token was deleted. Sessions minted from it ended at that moment.',
      'The id belongs to another partner or region: the server answers the same for those.',
      'The user it was bound to was deleted, which deletes the token too.',
    ],
    next: [
      'Compare the app-token id and the partner id with where they came from.',
      'If it was deleted, ask an administrator for a new one, add that, and remove this one.',
    ],
  },
  APP_TOKEN_NOT_ACTIVE: {
    title: 'App token is switched off',
    happened: 'The app token exists but is not active, so it starts no sessions.',
    causes: ['Its status was set to disabled at the server. The API itself cannot switch it on again.'],
    next: ['Ask an administrator for a new app token, add it here, and remove this one.'],
  },
  INVALID_APP_TOKEN_HASH: {
    title: 'Wrong secret or hash type',
    happened: 'The server computed another hash than the one sent, so the secret did not match.',
    causes: [
      'The secret held here is not this app token’s secret.',
      'The hash type set here is not the token’s own. A token made without one uses SHA1.',
      'The token may have expired as well: the hash is checked first, so that would not show yet.',
    ],
    next: [
      'Check the hash type under “About this token”.',
      'If it is right, use “Replace secret” with the secret from its source.',
    ],
  },
  APP_TOKEN_EXPIRED: {
    title: 'App token has expired',
    happened: 'The app token’s own end date has passed. The secret was right: the server checks it first.',
    causes: ['The token was made with an end date. An end date of 0 means “at once”, not “never”.'],
    next: ['Ask an administrator to move the token’s end, or to make a new one.', 'Then mint again.'],
  },
  START_SESSION_ERROR: {
    title: 'No session',
    happened: 'The server accepted the app token and then could not start the session.',
    causes: ['A passing fault at the server.', 'The account is blocked from starting sessions.'],
    next: ['Try again in a minute.', askSupport],
  },
  MISSING_KS: {
    title: 'No session was sent',
    happened: 'The server saw no KS in the request.',
    causes: ['A proxy or gateway on the way changed the request.'],
    next: ['Check the service URL.', 'Try again from another network.'],
  },
  SERVICE_FORBIDDEN_CONTENT_BLOCKED: {
    title: 'Account is blocked',
    happened: 'The server refuses calls for this account because its content is blocked.',
    causes: ['The account is suspended, often for billing or by its own request.'],
    next: ['Ask Kaltura’s support or the account’s owner about its status.'],
  },
  SERVICE_ACCESS_CONTROL_RESTRICTED: {
    title: 'This network is not allowed',
    happened: 'The account only accepts API calls from certain addresses, and this is not one of them.',
    causes: ['The account has an allow-list for its API.'],
    next: ['Connect from the allowed network (a VPN, for example) and try again.'],
  },
  MISSING_MANDATORY_PARAMETER: {
    title: 'The request arrived incomplete',
    happened: 'The server says that a required parameter is missing.',
    causes: [
      'A proxy or gateway on the way changed the request.',
      'The service URL is not the API’s root and drops what is sent to it.',
    ],
    next: ['Check the service URL.', 'Try again from another network.', askSupport],
  },
  INVALID_ENUM_VALUE: {
    title: 'A value was refused',
    happened: 'The server does not accept one of the values that were sent.',
    causes: ['The server is of another version than this app knows.'],
    next: ['Mint with the default type and no extra privileges.', askSupport],
  },
  INVALID_FIELD_VALUE: {
    title: 'A value was refused',
    happened: 'The server does not accept the form of one of the values that were sent.',
    causes: ['The user id has characters that the account does not allow.'],
    next: ['Mint for another user id, or for none.', askSupport],
  },
  INVALID_OBJECT_ID: {
    title: 'Something it refers to does not exist',
    happened: 'The server does not know an object that this call depends on.',
    causes: [
      'The app token names a role (setrole) that the account does not have: that shows at first use only.',
    ],
    next: ['Ask an administrator to correct the role in the token’s privileges.'],
  },
  PARTNER_ACCESS_FORBIDDEN: {
    title: 'Another account’s business',
    happened: 'The KS of one account may not be used for another.',
    causes: ['The partner id belongs to another account than the KS.'],
    next: ['Compare the partner id with the account’s settings.'],
  },
  PROPERTY_VALIDATION_NOT_UPDATABLE: {
    title: 'Cannot be changed',
    happened: 'The server does not let this property of an app token be changed.',
    causes: ['The property is fixed when the token is made.'],
    next: ['Make a new app token with the wanted value, then remove the old one.'],
  },
  ACTION_BLOCKED: {
    title: 'The server is holding back calls',
    happened: 'The server blocks this action for now.',
    causes: ['Too many calls in a short time.', 'The action is switched off for this account.'],
    next: ['Wait a minute, then try again.', askSupport],
  },
  USER_BLOCKED: {
    title: 'User is blocked',
    happened: 'The user id is blocked in this account.',
    causes: ['An administrator blocked this user.'],
    next: ['Mint for another user id, or ask an administrator to unblock this one.'],
  },
  INTERNAL_SERVERL_ERROR: {
    title: 'Fault at the server',
    happened: 'The server met an error of its own.',
    causes: ['A passing fault at Kaltura.'],
    next: ['Try again in a minute.', askSupport],
  },
  API_ERROR: {
    title: 'The API refused',
    happened:
      'The server answered with an error that this app has no words for. Its own words are shown below.',
    next: ['Read the server’s message below.', askSupport],
  },
  SERVICE_FORBIDDEN: {
    title: 'Not allowed',
    happened: notAllowed,
    causes: ['The account’s widget sessions are not allowed to start app-token sessions.', roleLeavesOut],
    next: [askAboutPermissions],
  },
  /** when it was said which call was made */
  SERVICE_FORBIDDEN_ACTION: {
    title: 'Not allowed',
    happened: notAllowed,
    causes: [
      'Not every session may use {{action}}. An ordinary user session lists media and categories, and little else.',
      roleLeavesOut,
    ],
    next: ['Use an ADMIN session, if this is the account’s own business.', askAboutPermissions],
  },
  NOT_THE_API: {
    title: notTheApi.title,
    happened: 'The server answers like Kaltura’s API but lacks the call that starts sessions.',
    causes: notTheApi.causes,
    next: notTheApi.next,
  },
  /** when it was said which call was made */
  NOT_THE_API_ACTION: {
    title: notTheApi.title,
    happened: 'The server answers like Kaltura’s API but lacks {{action}}.',
    causes: notTheApi.causes,
    next: notTheApi.next,
  },
  INVALID_KS_EXPIRED: {
    title: 'The KS has expired',
    happened: 'The KS used for this call is past its end.',
    causes: ['The clocks of this machine and the server differ widely.', 'The answer took very long.'],
    next: [mintAgain, 'If it comes back, set this machine’s clock by the network.'],
  },
  INVALID_KS_LOGOUT: {
    title: 'The KS was ended',
    happened: 'The server has ended the KS used for this call before its time.',
    causes: [
      'The app token was deleted, which ends all of its sessions.',
      'One session of this token was ended with session.end: that stops all of the token’s sessions, new ones too, for about 24 hours.',
    ],
    next: [
      'Ask whether the token was deleted or its sessions were stopped.',
      'Until the stop is over, use another app token.',
    ],
  },
  INVALID_KS_INVALID_USER: {
    title: 'The KS does not fit its user',
    happened: 'The server does not accept the user inside the KS.',
    causes: ['The user was deleted or belongs to another account.'],
    next: ['Mint for another user id, or for none.'],
  },
  INVALID_KS_INVALID_PARTNER: {
    title: 'The KS belongs to another account',
    happened: 'The server does not accept the partner inside the KS.',
    causes: ['The service URL belongs to another region than the account.'],
    next: ['Compare the partner id and the region with the account’s settings.'],
  },
  INVALID_KS_EXCEEDED_ACTIONS_LIMIT: {
    title: 'The KS is used up',
    happened: 'The KS was limited to a number of calls, and they are spent.',
    causes: ['The app token carries actionslimit.'],
    next: ['Mint again: every new session has its own count.'],
  },
  INVALID_KS_EXCEEDED_RESTRICTED_IP: {
    title: 'The KS does not work from here',
    happened: 'The KS is limited to addresses that this machine does not have.',
    causes: ['The app token carries iprestrict.'],
    next: ['Connect from the allowed network (a VPN, for example), then mint again.'],
  },
  INVALID_KS_EXCEEDED_RESTRICTED_URI: {
    title: 'The KS does not cover this call',
    happened: 'The KS is limited to API paths that do not include this call.',
    causes: ['The app token carries urirestrict.'],
    next: ['Use an app token whose limits include the call.'],
  },
  INVALID_KS_UNREADABLE: {
    title: 'The KS could not be read',
    happened: 'The server could not open the KS that it was sent.',
    causes: [
      'The KS was made by another region’s server.',
      'The account’s own secret was changed in the meantime.',
    ],
    next: [mintAgain, 'Compare the region with the account’s settings.'],
  },
  INVALID_KS: {
    title: 'The KS was refused',
    happened: 'The server did not accept the KS used for this call.',
    causes: ['It ended, was ended by someone, or belongs to another account or region.'],
    next: [mintAgain, 'Compare the partner id and the region with the account’s settings.'],
  },
} as const
