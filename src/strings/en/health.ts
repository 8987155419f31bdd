/** Checking whether tokens work, and what is known of it. */
export const health = {
  /** what a check came to, on its own */
  outcomes: {
    works: 'Works',
    'wrong-secret': 'Wrong secret or hash type',
    'secret-missing': 'Secret not in the keychain',
    'not-found': 'Not found on its account',
    inactive: 'Disabled',
    expired: 'Expired',
    'unknown-account': 'Account not known there',
    unreachable: 'Server not reached',
    refused: 'Refused by the server',
  },
  /** the same after a colon */
  outcomesInside: {
    works: 'works',
    'wrong-secret': 'wrong secret or hash type',
    'secret-missing': 'secret not in the keychain',
    'not-found': 'not found on its account',
    inactive: 'disabled',
    expired: 'expired',
    'unknown-account': 'account not known there',
    unreachable: 'server not reached',
    refused: 'refused by the server',
  },
  /** `when`: of the two that follow */
  found: '{{when}}: {{outcome}}',
  ago: '{{time}} ago',
  justNow: 'Just now',
  notYet: 'Not yet',
  check: 'Check',
  clockAhead: 'The server’s clock is {{time}} ahead of this computer’s.',
  clockBehind: 'The server’s clock is {{time}} behind this computer’s.',
  leaked: 'Leaked',
  longAgo: 'Checked long ago',
  /** said when a check is over whose dialog is closed */
  said: {
    one: '{{name}}: {{outcome}}',
    several_one: 'Checked {{done, number}} of {{total, number}}: {{count, number}} works',
    several_other: 'Checked {{done, number}} of {{total, number}}: {{count, number}} work',
  },
  /** a check that is under way, above the list */
  line: {
    count: 'Checking {{done, number}} of {{total, number}}',
    label: 'Checking',
    show: 'Show',
  },
  filters: {
    trouble_one: '{{count, number}} in trouble',
    trouble_other: '{{count, number}} in trouble',
    /** `within`: as follows */
    expiring_one: '{{count, number}} expires {{within}}',
    expiring_other: '{{count, number}} expire {{within}}',
    within_one: 'within a day',
    within_other: 'within {{count, number}} days',
  },
  dialog: {
    title_one: 'Check {{count, number}} token',
    title_other: 'Check {{count, number}} tokens',
    titleOver: 'Checked',
    goOn: 'Go on in the background',
    stop: 'Stop',
    showTrouble: 'Show those in trouble',
    close: 'Close',
    cancel: 'Cancel',
    check: 'Check',
  },
  plan: {
    sessions_one:
      'A session of one second is minted from it and let go of: the cheapest proof there is. Nothing is ended.',
    sessions_other:
      'A session of one second is minted from each and let go of: the cheapest proof there is. Nothing is ended.',
    /** `servers`: as follows */
    accounts_one: '{{count, number}} account on {{servers}}, at most four requests at a time to each.',
    accounts_other: '{{count, number}} accounts on {{servers}}, at most four requests at a time to each.',
    servers_one: '{{count, number}} server',
    servers_other: '{{count, number}} servers',
    skipped_one: '{{count, number}} token left out: leaked, or with a change that is not finished.',
    skipped_other: '{{count, number}} tokens left out: leaked, or with a change that is not finished.',
    admin_one:
      '{{count, number}} token of a production account gives ADMIN sessions only: its check is an ADMIN session of one second.',
    admin_other:
      '{{count, number}} tokens of production accounts give ADMIN sessions only: their checks are ADMIN sessions of one second.',
  },
  progress: {
    label: 'Checking',
    states: { running: 'Checking', done: 'Done', stopped: 'Stopped', failed: 'Broken off' },
    count: '{{done, number}} of {{total, number}}',
    leftOut: 'Left out',
    skewed_one: '{{count, number}} answer came from a server whose clock is more than a minute off.',
    skewed_other: '{{count, number}} answers came from a server whose clock is more than a minute off.',
    /** read out when it is over */
    over: {
      done_one: 'Done. {{count, number}} of {{total, number}} works.',
      done_other: 'Done. {{count, number}} of {{total, number}} work.',
      stopped_one: 'Stopped. {{count, number}} of {{total, number}} works.',
      stopped_other: 'Stopped. {{count, number}} of {{total, number}} work.',
      failed_one: 'Broken off. {{count, number}} of {{total, number}} works.',
      failed_other: 'Broken off. {{count, number}} of {{total, number}} work.',
    },
  },
} as const
