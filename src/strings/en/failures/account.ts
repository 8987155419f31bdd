/** What stands in the way of administering an account. */
export const account = {
  ACCOUNT_NOT_OPEN: {
    title: 'The account is not open',
    happened: 'The account was closed, so its admin session is gone. Nothing was sent.',
    causes: ['It was not used for 15 minutes.', 'It was closed in the meantime.'],
    next: ['Open the account again.'],
  },
  NOT_ADMIN: {
    title: 'Not an ADMIN session',
    happened: 'The session is a USER session. App tokens of an account are administered with ADMIN.',
    causes: ['The app token forces USER.', 'The KS was started as USER.'],
    next: [
      'Choose another token, one that gives ADMIN, or give an admin KS.',
      'If there is none, ask an administrator of the account for one whose role has APP_TOKEN_BASE, APP_TOKEN_ADD, APP_TOKEN_UPDATE and APP_TOKEN_DELETE as far as you need them.',
    ],
  },
  NOT_A_KS: {
    title: 'Not a KS',
    happened: 'The text is not a Kaltura Session, or a part of it is missing. It was left where it is.',
    causes: ['A secret, an id or a cut-off KS was copied.'],
    next: ['Copy the whole KS, without quotes or spaces, and try again.'],
  },
  KS_OTHER_ACCOUNT: {
    title: 'The KS is of another account',
    happened: 'The KS names another partner id than the account that is to be opened. It was not sent.',
    causes: ['The partner id has a typing error.', 'The KS was copied from another account’s window.'],
    next: ['Compare the partner id with the account the KS is from.'],
  },
  ADMIN_KS_ENDED: {
    title: 'The admin KS is over',
    happened: 'The KS this account was opened with has ended. What was read so far is still here.',
    causes: ['It reached its end.', 'It, or the app token it was minted from, was ended or deleted.'],
    next: ['Give another admin KS, then go on where you were.'],
  },
  INVALID_EXPIRY: {
    title: 'Not an end date',
    happened: 'Choose a day that is still to come, or “Never”.',
    next: ['Pick one of the offered ends, or another day.'],
  },
  INVALID_DESCRIPTION: {
    title: 'Not a description',
    happened: 'A description is one line of at most {{most}} characters, with something in it.',
    next: ['Say what the token is for and who uses it.'],
  },
  CONFIRMATION_DIFFERS: {
    title: 'Not confirmed',
    happened: 'What was typed is not what is asked for. Nothing was done.',
    next: ['Type it as it is shown.'],
  },
  CREATE_UNCLEAR: {
    title: 'It is not known whether the token was made',
    happened:
      'The connection broke off after the token was asked for, and the account could not be asked whether it is there.',
    causes: ['An unsteady network, or a server that does not answer.'],
    next: [
      'Refresh the list and look for it by its description before you try again.',
      'If it is there, adopt it; then nothing is made twice.',
    ],
  },
  PERMISSION_MISSING: {
    title: 'A permission is missing',
    /** by the permission, where more is known of what it is for */
    happenedFor: {
      APP_TOKEN_BASE:
        'The admin session may not list app tokens or look at one: its role lacks {{permission}}.',
      APP_TOKEN_ADD: 'The admin session may not create app tokens: its role lacks {{permission}}.',
      APP_TOKEN_UPDATE: 'The admin session may not change app tokens: its role lacks {{permission}}.',
      APP_TOKEN_DELETE: 'The admin session may not delete app tokens: its role lacks {{permission}}.',
      other: 'The admin session may not do this: its role lacks {{permission}}.',
    },
    causes: [
      'The app token carries a role (setrole) without this permission.',
      'The user the session is for has a role without it.',
    ],
    next: [
      'Ask an administrator of the account to add {{permission}} to that role, or for a token whose role has it.',
      'Or open the account with another token or an admin KS.',
    ],
  },
} as const
