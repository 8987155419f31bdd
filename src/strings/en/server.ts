/** The question about a server, in a window of the system's. */
export const server = {
  question: 'Use the server {{host}}?',
  cancel: 'Cancel',
  use: 'Use this server',
  /** for finding out and minting */
  sessions:
    'It is none of Kaltura’s regions, and no token of it is held yet. Sessions and proofs of the secret will be sent there. Go on only if you know this server.',
  /** for a session from an account's admin secret */
  adminSecret:
    'It is none of Kaltura’s regions. The account’s admin secret itself will be sent there. Go on only if this is the account’s own server.',
} as const
