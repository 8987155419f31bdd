/** The rail that leads from screen to screen. */
export const screens = {
  rail: 'Screens',
  /** read out after the name of the settings */
  troubled: ', something is wrong',
  names: {
    tokens: 'Tokens',
    requests: 'Requests',
    inspect: 'Inspect',
    scrub: 'Scrub',
    account: 'Account',
    journal: 'Journal',
    settings: 'Settings',
    help: 'Help',
  },
} as const
