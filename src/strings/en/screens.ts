/** The rail that leads from screen to screen. */
export const screens = {
  rail: 'Screens',
  names: {
    tokens: 'Tokens',
    requests: 'Requests',
    inspect: 'Inspect',
    scrub: 'Scrub',
    account: 'Account',
    journal: 'Journal',
  },
} as const
