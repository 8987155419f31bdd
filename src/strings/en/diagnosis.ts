/** Finding out a token's hash type, and the region of an account. */
export const diagnosis = {
  hash: {
    asking: 'Asking the server about the account',
    trying: 'Asking the server: {{hashType}}, {{place, number}} of {{of, number}}',
    stop: 'Stop asking',
    dismiss: 'Dismiss',
  },
  /** what was found out about a token */
  finding: {
    hashType: '{{hashType}}, found out from the server',
    /** as a sentence of its own */
    sentence: '{{found}}.',
    expired: 'The token itself has expired, so nothing can be minted from it.',
    /** by what privileges it carries, whom it acts as, and the type of its sessions */
    carries: {
      bare: {
        anybody: {
          any: 'Carries no privileges of its own.',
          admin: 'Carries no privileges of its own, gives ADMIN sessions.',
        },
        nobody: {
          any: 'Carries no privileges of its own, acts as no user.',
          admin: 'Carries no privileges of its own, acts as no user, gives ADMIN sessions.',
        },
        user: {
          any: 'Carries no privileges of its own, acts as {{userId}}.',
          admin: 'Carries no privileges of its own, acts as {{userId}}, gives ADMIN sessions.',
        },
      },
      carrying: {
        anybody: {
          any: 'Carries {{privileges}}.',
          admin: 'Carries {{privileges}}, gives ADMIN sessions.',
        },
        nobody: {
          any: 'Carries {{privileges}}, acts as no user.',
          admin: 'Carries {{privileges}}, acts as no user, gives ADMIN sessions.',
        },
        user: {
          any: 'Carries {{privileges}}, acts as {{userId}}.',
          admin: 'Carries {{privileges}}, acts as {{userId}}, gives ADMIN sessions.',
        },
      },
    },
    /** the same in one line, for a notice */
    line: {
      expired:
        '{{hashType}}, found out from the server; the token itself has expired, so nothing can be minted from it',
      bare: {
        anybody: {
          any: '{{hashType}}, found out from the server; carries no privileges of its own',
          admin:
            '{{hashType}}, found out from the server; carries no privileges of its own, gives ADMIN sessions',
        },
        nobody: {
          any: '{{hashType}}, found out from the server; carries no privileges of its own, acts as no user',
          admin:
            '{{hashType}}, found out from the server; carries no privileges of its own, acts as no user, gives ADMIN sessions',
        },
        user: {
          any: '{{hashType}}, found out from the server; carries no privileges of its own, acts as {{userId}}',
          admin:
            '{{hashType}}, found out from the server; carries no privileges of its own, acts as {{userId}}, gives ADMIN sessions',
        },
      },
      carrying: {
        anybody: {
          any: '{{hashType}}, found out from the server; carries {{privileges}}',
          admin: '{{hashType}}, found out from the server; carries {{privileges}}, gives ADMIN sessions',
        },
        nobody: {
          any: '{{hashType}}, found out from the server; carries {{privileges}}, acts as no user',
          admin:
            '{{hashType}}, found out from the server; carries {{privileges}}, acts as no user, gives ADMIN sessions',
        },
        user: {
          any: '{{hashType}}, found out from the server; carries {{privileges}}, acts as {{userId}}',
          admin:
            '{{hashType}}, found out from the server; carries {{privileges}}, acts as {{userId}}, gives ADMIN sessions',
        },
      },
    },
  },
  region: {
    look: 'Look in the other regions…',
    use: 'Use {{region}}',
    title: 'Look for account {{partnerId}} in the other regions',
    close: 'Close the search',
    sends:
      'The partner id is sent to these hosts, to ask each whether it knows the account. Neither a secret nor a hash of one is sent.',
    ask_one: 'Ask this region',
    ask_other: 'Ask these {{count, number}} regions',
    stop: 'Stop asking',
    /** what one of them said */
    answers: {
      known: 'Knows this id',
      unknown: 'Does not know it',
      failed: 'Could not be asked',
    },
    /** what the search as a whole came to */
    outcome: {
      searching: '{{answered, number}} of {{all, number}} have answered.',
      several:
        'More than one region has an account with this id. Ids are given out per region, so only one of them is yours.',
      one: 'Ids are given out per region: make sure that it is your account.',
      allFailed: 'No region could be asked.',
      someFailed: 'No region that answered knows this account; some did not answer.',
      none: 'No region knows this account. Check the partner id.',
    },
  },
} as const
