/** A session from an account's admin secret. */
export const adminSecret = {
  title: 'Session from an admin secret',
  about:
    'For an account that has no app token yet. The secret is sent to the account over https, once, and is never stored. Where there is an app token, use that instead: it can be limited and taken back.',
  /** what the entry window says that the secret is for */
  entry: {
    named: 'Admin secret of account {{partnerId}}',
    unnamed: 'Admin secret of the account',
  },
  required: 'Required',
  userId: 'User id',
  noUser: 'None',
  type: 'Type',
  privileges: 'Privileges',
  cancel: 'Cancel',
  start: 'Start the session',
  startAdmin: 'Start an ADMIN session…',
  starting: 'Starting…',
  started: 'Started a session: {{name}}',
  confirm: {
    question:
      '<ask>Start an ADMIN session?</ask> Whoever has its KS can read and change everything in account {{partnerId}} until it ends, app tokens and the account’s secrets included.',
    back: 'Back',
    start: 'Start it',
  },
} as const
