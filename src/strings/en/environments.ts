/** Environments: what an account is for. */
export const environments = {
  /** the names of those that are there from the start, until somebody changes them */
  first: {
    production: 'Production',
    staging: 'Staging',
    development: 'Development',
  },
  /** one that the settings have lost and tokens are in */
  lost: 'Lost environment {{n, number}}',
  /** above a token of a production environment */
  band: 'An ADMIN session takes a typed confirmation here.',
  choice: {
    label: 'Environment',
    none: 'None',
    production: 'guard rails',
  },
  dialog: {
    title: 'Environments',
    about:
      'A token that is in an environment frames the window in its colour. In a production environment an ADMIN session takes a typed confirmation, and lifetimes beyond an hour are warned of.',
    add: 'Add an environment',
    leavesOut_one: '{{count, number}} token is in an environment that goes. It will be in none.',
    leavesOut_other: '{{count, number}} tokens are in environments that go. They will be in none.',
    cancel: 'Cancel',
    save: 'Save environments',
    saved: 'Saved the environments',
  },
  row: {
    /** until it has a name */
    unnamed: 'the new environment',
    name: 'Name',
    colour: 'Colour',
    production: 'Production',
    delete: 'Delete {{name}}',
    deleteUnnamed: 'Delete the new environment',
  },
  colours: {
    red: 'Red',
    amber: 'Amber',
    green: 'Green',
    blue: 'Blue',
    violet: 'Violet',
    grey: 'Grey',
  },
} as const
