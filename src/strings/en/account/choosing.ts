/** Choosing the account to administer, and what opens it. */
export const choosing = {
  choose: {
    title: 'Administer the app tokens of an account',
    about:
      'List, adopt, create, change and delete app tokens. KSmith mints a short ADMIN session for it, keeps it inside, and lets go of it when you close the account or do not use it for 15 minutes. No secret is ever shown.',
    closed: {
      idle: 'The account was closed because it was not used for 15 minutes. Its admin session is gone.',
      'token-deleted': 'The token that the admin session came from was deleted, so the account was closed.',
    },
    search: 'Search accounts',
    searchFor: 'Search by partner id, server or token',
    accounts: 'Accounts',
    none: 'No token is held yet. Add one that gives ADMIN sessions, or open an account with an admin KS.',
    /** beside it, while none is held */
    add: 'Add a token…',
    noMatch: 'No account matches.',
    more_one: '{{count, number}} more. Search to find it.',
    more_other: '{{count, number}} more. Search to find them.',
    /** one of the accounts, for those who hear its name and do not see it above the buttons */
    account: '{{place}}, partner {{partnerId}}',
    held_one: '{{count, number}} token held',
    held_other: '{{count, number}} tokens held',
    token: 'Token for {{place}}, partner {{partnerId}}',
    mayGiveAdmin: 'may give ADMIN',
    open: 'Open account',
    openThis: 'Open account, {{place}}, partner {{partnerId}}',
    opening: 'Opening…',
    openingThis: 'Opening…, {{place}}, partner {{partnerId}}',
    noAdmin: 'No token held here can give an ADMIN session: each forces USER, or is not ready.',
    withKs: 'With an admin KS…',
    withKsThis: 'With an admin KS…, {{place}}, partner {{partnerId}}',
  },
  byKs: {
    title: 'Open an account with an admin KS',
    account: 'Account',
    partnerId: 'Partner id',
    about:
      'The KS has to be an ADMIN session of this account. From the clipboard it is read once and cleared there; typed, it goes into a window of its own. It stays in memory until the account is closed, and cannot be renewed when it ends.',
    fromClipboard: 'From clipboard',
    typed: 'Type it…',
  },
} as const
