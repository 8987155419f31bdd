import type { Failure, FailureCode } from '../failures'
import { missingPermission } from './account'
import type { Entry, Explanation } from './explanation'
import { INSPECTED, inspectedKs } from './inspectedKs'

const askSupport = 'If it stays, give Kaltura’s support the X-Kaltura-Session shown here.'

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
    retryable: false,
  },
  START_WIDGET_SESSION_ERROR: {
    title: 'No widget session',
    happened:
      'The account is known, but the server could not open the widget session that a mint starts with.',
    causes: ['The account is suspended or not fully set up.', 'A passing fault at the server.'],
    next: ['Try again in a minute.', askSupport],
    retryable: true,
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
    retryable: false,
  },
  APP_TOKEN_NOT_ACTIVE: {
    title: 'App token is switched off',
    happened: 'The app token exists but is not active, so it starts no sessions.',
    causes: ['Its status was set to disabled at the server. The API itself cannot switch it on again.'],
    next: ['Ask an administrator for a new app token, add it here, and remove this one.'],
    retryable: false,
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
    retryable: false,
  },
  APP_TOKEN_EXPIRED: {
    title: 'App token has expired',
    happened: 'The app token’s own end date has passed. The secret was right: the server checks it first.',
    causes: ['The token was made with an end date. An end date of 0 means “at once”, not “never”.'],
    next: ['Ask an administrator to move the token’s end, or to make a new one.', 'Then mint again.'],
    retryable: false,
  },
  START_SESSION_ERROR: {
    title: 'No session',
    happened: 'The server accepted the app token and then could not start the session.',
    causes: ['A passing fault at the server.', 'The account is blocked from starting sessions.'],
    next: ['Try again in a minute.', askSupport],
    retryable: true,
  },
  INVALID_KS: invalidKs,
  MISSING_KS: {
    title: 'No session was sent',
    happened: 'The server saw no KS in the request.',
    causes: ['A proxy or gateway on the way changed the request.'],
    next: ['Check the service URL.', 'Try again from another network.'],
    retryable: false,
  },
  SERVICE_FORBIDDEN: ({ params }) => {
    if (params?.permission !== undefined) return missingPermission(params.permission)
    return {
      title: 'Not allowed',
      happened: 'The KS is alive, but it may not use this part of the API.',
      causes: [
        params?.action === undefined
          ? 'The account’s widget sessions are not allowed to start app-token sessions.'
          : `Not every session may use ${params.action}. An ordinary user session lists media and categories, and little else.`,
        'A role on the token (setrole) leaves this call out.',
      ],
      next: [
        ...(params?.action === undefined
          ? []
          : ['Use an ADMIN session, if this is the account’s own business.']),
        'Ask an administrator which permissions the account and the token’s role have.',
      ],
      retryable: false,
    }
  },
  SERVICE_FORBIDDEN_CONTENT_BLOCKED: {
    title: 'Account is blocked',
    happened: 'The server refuses calls for this account because its content is blocked.',
    causes: ['The account is suspended, often for billing or by its own request.'],
    next: ['Ask Kaltura’s support or the account’s owner about its status.'],
    retryable: false,
  },
  SERVICE_ACCESS_CONTROL_RESTRICTED: {
    title: 'This network is not allowed',
    happened: 'The account only accepts API calls from certain addresses, and this is not one of them.',
    causes: ['The account has an allow-list for its API.'],
    next: ['Connect from the allowed network (a VPN, for example) and try again.'],
    retryable: true,
  },
  MISSING_MANDATORY_PARAMETER: {
    title: 'The request arrived incomplete',
    happened: 'The server says that a required parameter is missing.',
    causes: [
      'A proxy or gateway on the way changed the request.',
      'The service URL is not the API’s root and drops what is sent to it.',
    ],
    next: ['Check the service URL.', 'Try again from another network.', askSupport],
    retryable: false,
  },
  INVALID_ENUM_VALUE: {
    title: 'A value was refused',
    happened: 'The server does not accept one of the values that were sent.',
    causes: ['The server is of another version than this app knows.'],
    next: ['Mint with the default type and no extra privileges.', askSupport],
    retryable: false,
  },
  INVALID_FIELD_VALUE: {
    title: 'A value was refused',
    happened: 'The server does not accept the form of one of the values that were sent.',
    causes: ['The user id has characters that the account does not allow.'],
    next: ['Mint for another user id, or for none.', askSupport],
    retryable: false,
  },
  INVALID_OBJECT_ID: {
    title: 'Something it refers to does not exist',
    happened: 'The server does not know an object that this call depends on.',
    causes: [
      'The app token names a role (setrole) that the account does not have: that shows at first use only.',
    ],
    next: ['Ask an administrator to correct the role in the token’s privileges.'],
    retryable: false,
  },
  PARTNER_ACCESS_FORBIDDEN: {
    title: 'Another account’s business',
    happened: 'The KS of one account may not be used for another.',
    causes: ['The partner id belongs to another account than the KS.'],
    next: ['Compare the partner id with the account’s settings.'],
    retryable: false,
  },
  PROPERTY_VALIDATION_NOT_UPDATABLE: {
    title: 'Cannot be changed',
    happened: 'The server does not let this property of an app token be changed.',
    causes: ['The property is fixed when the token is made.'],
    next: ['Make a new app token with the wanted value, then remove the old one.'],
    retryable: false,
  },
  ACTION_BLOCKED: {
    title: 'The server is holding back calls',
    happened: 'The server blocks this action for now.',
    causes: ['Too many calls in a short time.', 'The action is switched off for this account.'],
    next: ['Wait a minute, then try again.', askSupport],
    retryable: true,
  },
  USER_BLOCKED: {
    title: 'User is blocked',
    happened: 'The user id is blocked in this account.',
    causes: ['An administrator blocked this user.'],
    next: ['Mint for another user id, or ask an administrator to unblock this one.'],
    retryable: false,
  },
  SERVICE_DOES_NOT_EXISTS: notTheApi,
  ACTION_DOES_NOT_EXISTS: notTheApi,
  INTERNAL_SERVERL_ERROR: {
    title: 'Fault at the server',
    happened: 'The server met an error of its own.',
    causes: ['A passing fault at Kaltura.'],
    next: ['Try again in a minute.', askSupport],
    retryable: true,
  },
  API_ERROR: {
    title: 'The API refused',
    happened:
      'The server answered with an error that this app has no words for. Its own words are shown below.',
    causes: [],
    next: ['Read the server’s message below.', askSupport],
    retryable: false,
  },
} satisfies Partial<Record<FailureCode, Entry>>

function notTheApi({ params }: Failure): Explanation {
  const missing = params?.action ?? 'the call that starts sessions'
  return {
    title: 'Not the API that was expected',
    happened: `The server answers like Kaltura’s API but lacks ${missing}.`,
    causes: ['The service URL points at another Kaltura product or at a very old server.'],
    next: ['Compare the service URL with the account’s region.'],
    retryable: false,
  }
}

const mintAgain = ['Mint again: a fresh session is used.']

/** The server gives every such failure the same message; the reason is what tells them apart. */
function invalidKs(failure: Failure): Explanation {
  if (failure.params?.about === INSPECTED) return inspectedKs(failure.server?.ksReason)
  switch (failure.server?.ksReason) {
    case 'EXPIRED':
      return {
        title: 'The KS has expired',
        happened: 'The KS used for this call is past its end.',
        causes: ['The clocks of this machine and the server differ widely.', 'The answer took very long.'],
        next: [...mintAgain, 'If it comes back, set this machine’s clock by the network.'],
        retryable: true,
      }
    case 'LOGOUT':
      return {
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
        retryable: false,
      }
    case 'INVALID_USER':
      return {
        title: 'The KS does not fit its user',
        happened: 'The server does not accept the user inside the KS.',
        causes: ['The user was deleted or belongs to another account.'],
        next: ['Mint for another user id, or for none.'],
        retryable: false,
      }
    case 'INVALID_PARTNER':
      return {
        title: 'The KS belongs to another account',
        happened: 'The server does not accept the partner inside the KS.',
        causes: ['The service URL belongs to another region than the account.'],
        next: ['Compare the partner id and the region with the account’s settings.'],
        retryable: false,
      }
    case 'EXCEEDED_ACTIONS_LIMIT':
      return {
        title: 'The KS is used up',
        happened: 'The KS was limited to a number of calls, and they are spent.',
        causes: ['The app token carries actionslimit.'],
        next: ['Mint again: every new session has its own count.'],
        retryable: true,
      }
    case 'EXCEEDED_RESTRICTED_IP':
      return {
        title: 'The KS does not work from here',
        happened: 'The KS is limited to addresses that this machine does not have.',
        causes: ['The app token carries iprestrict.'],
        next: ['Connect from the allowed network (a VPN, for example), then mint again.'],
        retryable: true,
      }
    case 'EXCEEDED_RESTRICTED_URI':
      return {
        title: 'The KS does not cover this call',
        happened: 'The KS is limited to API paths that do not include this call.',
        causes: ['The app token carries urirestrict.'],
        next: ['Use an app token whose limits include the call.'],
        retryable: false,
      }
    case 'UNREADABLE':
      return {
        title: 'The KS could not be read',
        happened: 'The server could not open the KS that it was sent.',
        causes: [
          'The KS was made by another region’s server.',
          'The account’s own secret was changed in the meantime.',
        ],
        next: [...mintAgain, 'Compare the region with the account’s settings.'],
        retryable: true,
      }
    default:
      return {
        title: 'The KS was refused',
        happened: 'The server did not accept the KS used for this call.',
        causes: ['It ended, was ended by someone, or belongs to another account or region.'],
        next: [...mintAgain, 'Compare the partner id and the region with the account’s settings.'],
        retryable: true,
      }
  }
}
