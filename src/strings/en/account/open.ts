/** The account that is open: its head, what is said of it, and the list of its app tokens. */
export const open = {
  title: 'App tokens of the account',
  tokens_one: '{{count, number}} app token',
  tokens_other: '{{count, number}} app tokens',
  header: {
    byToken: 'Opened with {{label}}',
    byKs: 'Opened with a KS, fingerprint <fingerprint>{{fingerprint}}</fingerprint>',
    byKsEnding:
      'Opened with a KS, fingerprint <fingerprint>{{fingerprint}}</fingerprint> <ends>ends in <left/></ends>',
    byKsOver: 'Opened with a KS, fingerprint <fingerprint>{{fingerprint}}</fingerprint> <over>is over</over>',
    progress: 'Reading the list',
    stop: 'Stop reading',
    readAgain: 'Read the list again',
    create: 'Create app token…',
    close: 'Close account',
  },
  reading: {
    running: 'Reading…',
    runningOf: 'Reading: {{read, number}} of {{of, number}}',
    paused: 'Stopped at {{read, number}}',
    pausedOf: 'Stopped at {{read, number}} of {{of, number}}',
    /** the account says that it has more tokens than its list gave */
    short_one:
      '{{count, number}} app token read; the account counts {{of, number}}, so its list changed while it was read',
    short_other:
      '{{count, number}} app tokens read; the account counts {{of, number}}, so its list changed while it was read',
  },
  notices: {
    stopped: 'Reading was stopped. What was read is below.',
    goOn: 'Go on',
    ksFromClipboard: 'KS from clipboard',
    ksTyped: 'Type it…',
    notKept: '<id>{{id}}</id> was made on the account, but its secret is not kept here.',
    keep: 'Keep it now',
    delete: 'Delete it on the account…',
  },
  adoption: {
    title: 'Adoption',
    progress: 'Adopting',
    stop: 'Stop adopting',
    goOn: 'Go on',
    dismiss: 'Dismiss',
    running: 'Adopting: {{done, number}} of {{of, number}}',
    /** whether tokens were taken over, their limits were read again, or both; and whether all went well */
    done: {
      kept: {
        all: '{{kept, number}} adopted.',
        some: '{{kept, number}} adopted, {{failed, number}} failed.',
      },
      refreshed: {
        all: 'Limits of {{refreshed, number}} refreshed.',
        some: 'Limits of {{refreshed, number}} refreshed, {{failed, number}} failed.',
      },
      both: {
        all: '{{kept, number}} adopted, limits of {{refreshed, number}} refreshed.',
        some: '{{kept, number}} adopted, limits of {{refreshed, number}} refreshed, {{failed, number}} failed.',
      },
    },
    stopped: {
      kept: {
        all: 'Adopting stopped at {{done, number}} of {{of, number}}: {{kept, number}} adopted.',
        some: 'Adopting stopped at {{done, number}} of {{of, number}}: {{kept, number}} adopted, {{failed, number}} failed.',
      },
      refreshed: {
        all: 'Adopting stopped at {{done, number}} of {{of, number}}: limits of {{refreshed, number}} refreshed.',
        some: 'Adopting stopped at {{done, number}} of {{of, number}}: limits of {{refreshed, number}} refreshed, {{failed, number}} failed.',
      },
      both: {
        all: 'Adopting stopped at {{done, number}} of {{of, number}}: {{kept, number}} adopted, limits of {{refreshed, number}} refreshed.',
        some: 'Adopting stopped at {{done, number}} of {{of, number}}: {{kept, number}} adopted, limits of {{refreshed, number}} refreshed, {{failed, number}} failed.',
      },
    },
    notAdopted: 'Not adopted',
    deleted: 'Deleted meanwhile.',
    /** beneath the failures that are named */
    more_one: 'and {{count, number}} more',
    more_other: 'and {{count, number}} more',
  },
  filter: {
    search: 'Search the account’s app tokens',
    searchFor: 'Id, description, user, privileges',
    status: 'Status',
    statuses: { any: 'Any status', active: 'Active', disabled: 'Disabled' },
    type: 'Session type',
    types: { any: 'Any type', open: 'Type left open' },
    end: 'End',
    ends: { any: 'Any end', expired: 'Expired', never: 'Never ends' },
    endsWithin_one: 'Ends within {{count, number}} day',
    endsWithin_other: 'Ends within {{count, number}} days',
    held: 'Held here',
    whetherHeld: { any: 'Held or not', held: 'Held here', 'not-held': 'Not held here' },
  },
  selection: {
    title: 'Selected app tokens',
    selected: '{{selected, number}} selected of {{total, number}}',
    matching_one: '{{matching, number}} of {{count, number}} app token matches',
    matching_other: '{{matching, number}} of {{count, number}} app tokens match',
    all: 'Select all {{total, number}}',
    clear: 'Clear selection',
    show: 'Show in Tokens',
    adopt: 'Adopt',
    adoptMany: 'Adopt {{selected, number}}',
    refresh: 'Refresh limits',
    rotate: 'Rotate…',
    rotateMany: 'Rotate {{selected, number}}…',
    change: 'Change…',
    delete: 'Delete…',
  },
  grid: {
    title: 'App tokens',
    selected: 'Selected',
    columns: {
      description: 'App token',
      status: 'Status',
      type: 'Type',
      user: 'User',
      expiry: 'Ends',
      created: 'Created',
    },
    held: 'Held here',
    reading: 'Reading…',
    none: 'No app token was read.',
    noMatch: 'No app token matches.',
  },
} as const
