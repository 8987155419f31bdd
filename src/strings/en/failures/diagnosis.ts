/** What came out when the server was asked about a secret. */
export const diagnosis = {
  SECRET_REFUSED: {
    title: 'Not this token’s secret',
    happened:
      'The server refused the secret with every hash type there is, so it is not this app token’s secret.',
    causes: [
      'The secret of another app token, or of the account itself, was taken.',
      'The app-token id is another one than the secret belongs to.',
      'A character is missing or too many.',
    ],
    next: [
      'Take the secret from its source again.',
      'Compare the app-token id with where the secret came from.',
    ],
  },
  ADMIN_SECRET_REFUSED: {
    title: 'The account’s secret was refused',
    happened: 'The server knows the account and did not start a session with this secret.',
    causes: [
      'The secret is of another account, or of an app token.',
      'It is the account’s user secret: that one starts no ADMIN sessions.',
      'The account has the same id in another region.',
    ],
    next: [
      'Copy the admin secret again: in the Kaltura console under Settings, Integration Settings.',
      'Compare the partner id and the region.',
    ],
  },
} as const
