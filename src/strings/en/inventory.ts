/** The list of tokens: its search, its menus, and its rows. */
export const inventory = {
  list: 'App tokens',
  search: 'Search tokens',
  matches_one: '{{count, number}} token matches',
  matches_other: '{{count, number}} tokens match',
  noMatch: 'No token matches',
  noMatchAbout: 'Every word has to occur in the label, a tag, the partner id or the app-token id.',
  clearSearch: 'Clear the search',
  noTrouble: 'No token is in trouble',
  noneExpiring: 'No token expires soon',
  noneExpiringAbout:
    'As far as is known: when a token ends is learned from its account’s list, or from where it was added from.',
  pinned: 'Pinned',
  /** an account that is a sample, not a server’s */
  practice: { mark: 'Practice', name: 'Practice account' },
  addMenu: {
    open: 'Add…',
    name: 'Add',
    token: 'Add a token',
    several: 'Add several…',
    backup: 'Take in a backup…',
    admin: 'Session from an admin secret…',
    practice: 'Practice account: add',
    release: 'Practice account: remove…',
  },
  listMenu: {
    open: 'More for the list',
    name: 'List',
    checkAll: 'Check all…',
    checkShown_one: 'Check the {{count, number}} shown…',
    checkShown_other: 'Check the {{count, number}} shown…',
    backUp: 'Back up…',
    leaked: 'A KS leaked…',
  },
  addingPractice: 'Adding the practice account…',
  release: {
    title: 'Remove the practice account?',
    effects: [
      'All of its tokens leave the inventory, with the labels and tags you gave them.',
      'Tokens of your own accounts stay as they are.',
      'It can be added again whenever you like.',
    ],
    action: 'Remove practice account',
    released: 'Removed the practice account',
  },
} as const
