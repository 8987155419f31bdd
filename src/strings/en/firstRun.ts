/** What is seen before a token is held. */
export const firstRun = {
  about:
    'Keep Kaltura app tokens in your system’s keychain and mint short-lived sessions from them, so that the permanent secret stays put.',
  ways: {
    practice: {
      title: 'Try it with a practice account',
      about: 'A small Kaltura built into the app, with sample tokens. Nothing leaves this computer.',
    },
    add: {
      title: 'Add a token',
      about: 'You need its id, its secret and the partner id. The rest can be found out.',
    },
    addSeveral: {
      title: 'Add several tokens',
      about: 'From the clipboard or a file: JSON, .env, CSV or lines of id:token.',
    },
    backup: {
      title: 'Take in a backup',
      about: 'A file that KSmith made, from another computer or from a colleague.',
    },
    adminSecret: {
      title: 'Session from an admin secret',
      about: 'For an account without an app token. The secret is used once and never stored.',
    },
  },
  adding: 'Adding its tokens…',
  practiceIsThere: 'The practice account is in the list',
  /** where everything lives */
  kept: {
    secrets: {
      what: 'Secrets',
      where: 'In the operating system’s keychain, and nowhere else. This window never sees them.',
    },
    sessions: {
      what: 'Sessions',
      where: 'In memory until the app is closed. A copied one is cleared from the clipboard.',
    },
    labels: { what: 'Labels and ids', where: 'In one file that only your user account can read.' },
  },
} as const
