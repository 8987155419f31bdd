/** What was typed or pasted and cannot be used. `happened` is short enough to stand beneath the field. */
export const input = {
  SECRET_EMPTY: {
    title: 'No secret',
    happened: 'The secret is empty. It needs at least one character.',
    next: ['Copy the secret again, or type it.'],
  },
  SECRET_INNER_SPACE: {
    title: 'Space inside the secret',
    happened: 'There is a space or a line break inside. A secret is one unbroken piece of text.',
    causes: ['More than the secret was copied, or the copy was wrapped.'],
    next: ['Copy the secret alone and try again.'],
  },
  SECRET_NOT_PRINTABLE: {
    title: 'Unfit character in the secret',
    happened:
      'There is a character in it that a secret cannot have. Only plain letters, digits and signs are possible.',
    causes: ['It was copied from a formatted document, which puts invisible or typographic characters in.'],
    next: ['Copy the secret from its source and try again.'],
  },
  SECRET_TOO_LONG: {
    title: 'Secret is too long',
    happened: 'This is longer than the {{most}} characters that a keychain can hold.',
    causes: ['More than the secret was copied. A Kaltura secret has 32 characters.'],
    next: ['Copy the secret alone and try again.'],
  },
  SECRET_IS_KS: {
    title: 'This is a session, not a secret',
    happened: 'The text is a Kaltura Session. A secret is needed here. The clipboard was left as it is.',
    next: ['Copy the secret, then choose “From clipboard”.'],
  },
  CLIPBOARD_FAILED: {
    title: 'The clipboard did not take it',
    happened: 'The system’s clipboard could not be written to.',
    causes: ['Another program holds the clipboard.'],
    next: ['Try again.'],
  },
  HOST_NOT_CONFIRMED: {
    title: 'The server was not confirmed',
    happened: 'Nothing was kept: you did not confirm that this server may be used. The secret is still here.',
    next: ['Check the service URL, then try again.'],
  },
  CLIPBOARD_EMPTY: {
    title: 'No text on the clipboard',
    happened: 'There is no text on the clipboard.',
    causes: ['A password manager may have cleared it already.'],
    next: ['Copy it again, then choose “From clipboard”.'],
  },
  HANDLE_EXPIRED: {
    title: 'The secret has to be entered again',
    happened: 'The secret was held for a short time only and is gone now. Enter it again; the rest is kept.',
    next: ['Take the secret from the clipboard or type it again.'],
  },
  INVALID_PARTNER_ID: {
    title: 'Not a partner id',
    happened: 'A partner id is a number, such as 1234567.',
    next: ['Find it in the Kaltura console under Settings, Integration Settings.'],
  },
  INVALID_APP_TOKEN_ID: {
    title: 'Not an app-token id',
    happened: 'An app-token id looks like 1_abcd1234: a number, an underscore, small letters and digits.',
    causes: ['The secret was put where the id belongs.'],
    next: ['Copy the id from where the token was made.'],
  },
  INVALID_SERVICE_URL: {
    title: 'Not a service URL',
    happened: 'A service URL starts with https:// and names the server, such as https://www.kaltura.com.',
    next: ['Choose a region, or enter the server’s address without a path.'],
  },
  INVALID_LABEL: {
    title: 'Not a label',
    happened:
      'A label is one line of at most {{most}} characters, with something to see in it and no marks that turn text around.',
    next: ['Shorten it, or type it anew instead of pasting it.'],
  },
  INVALID_TAG: {
    title: 'Not a tag',
    happened: 'A tag has at most {{most}} characters and no comma, and a token has at most {{tags}} tags.',
    next: ['Shorten it, or take another tag away.'],
  },
  INVALID_LIFETIME: {
    title: 'Not a lifetime',
    happened: 'Enter a time between 10 seconds and {{longest}}, such as 45 min, 2 h or 1 h 30.',
    oneDay: 'one day',
    oneYear: 'one year',
    next: ['Pick one of the offered lifetimes, or enter another time.'],
  },
  INVALID_PRIVILEGES: {
    title: 'Not privileges',
    /** by the rule that is broken; the rules' names are those of the privilege check */
    happenedBy: {
      EMPTY_PIECE: 'There is nothing between two commas, or before the first or after the last one.',
      EMPTY_NAME: 'A name is missing before the colon.',
      EMPTY_VALUE: 'A value is missing after the colon or between two slashes.',
      SPACE_AROUND:
        'There is a space at the edge of a privilege. The server would take it as part of the name.',
      SPACE_INSIDE: 'There is a space inside a privilege.',
      CONTROL_CHARACTER: 'There is a line break, a tab or an invisible character.',
      SEMICOLON: 'A semicolon cannot be part of a privilege. Separate privileges with commas.',
      other: 'Privileges are written as name:value, separated by commas and without spaces.',
    },
    next: ['Write them as name:value, separated by commas and without spaces, such as list:*,sview:1_abc.'],
  },
  INVALID_USER_ID: {
    title: 'Not a user id',
    happened: 'A user id is one line of at most {{most}} characters.',
    next: ['Shorten it, or leave it empty.'],
  },
} as const
