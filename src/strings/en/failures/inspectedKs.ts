/** What each reason inside an INVALID_KS means for a KS that somebody has and asks about. */
export const inspectedKs = {
  INSPECTED_KS_EXPIRED: {
    title: 'It has expired',
    happened: 'The server knows this KS, and its time is over.',
    causes: ['It was minted for a lifetime that has passed by now.'],
    next: ['Mint a new one.'],
  },
  INSPECTED_KS_LOGOUT: {
    title: 'It was ended',
    happened: 'The server has ended this KS before its time.',
    causes: [
      'The app token that it came from was deleted, which ends all of its sessions.',
      'It, or another session of the same token, was ended with session.end: that stops all of the token’s sessions for about 24 hours.',
    ],
    next: ['Ask whether the token was deleted or its sessions were stopped.', 'Mint from another app token.'],
  },
  INSPECTED_KS_INVALID_USER: {
    title: 'Its user is not accepted',
    happened: 'The server does not accept the user inside this KS.',
    causes: ['The user was deleted or belongs to another account.'],
    next: ['Mint one for another user id.'],
  },
  INSPECTED_KS_INVALID_PARTNER: {
    title: 'Its account is not known there',
    happened: 'The server does not accept the partner inside this KS.',
    causes: ['The account lives in another region than the one asked.'],
    next: ['Ask the server of the account’s own region.'],
  },
  INSPECTED_KS_EXCEEDED_ACTIONS_LIMIT: {
    title: 'It is used up',
    happened: 'This KS was limited to a number of calls, and they are spent.',
    causes: ['It carries actionslimit. Asking a server about a KS spends one call too.'],
    next: ['Mint a new one: every session has its own count.'],
  },
  INSPECTED_KS_EXCEEDED_RESTRICTED_IP: {
    title: 'It does not work from here',
    happened: 'This KS is limited to an address that this machine does not have. Elsewhere it may be alive.',
    causes: ['It carries iprestrict.'],
    next: ['Ask from the machine or network that it is for.'],
  },
  INSPECTED_KS_EXCEEDED_RESTRICTED_URI: {
    title: 'It may not be asked about itself',
    happened: 'This KS is limited to API paths without session.get. For those paths it may be alive.',
    causes: ['It carries urirestrict.'],
    next: ['Ask with an ADMIN session of the same account, or use it for what it is for.'],
  },
  INSPECTED_KS_UNREADABLE: {
    title: 'The server cannot read it',
    happened: 'The server could not open this KS.',
    causes: [
      'It is of another account or region than the server asked.',
      'It was damaged or cut off when it was copied.',
      'The account’s own secret was changed since.',
    ],
    next: ['Ask the server of the account’s own region.', 'Copy the KS again from where it came from.'],
  },
  INSPECTED_KS: {
    title: 'It was refused',
    happened: 'The server did not accept this KS.',
    causes: ['It ended, was ended by someone, or belongs to another account or region.'],
    next: ['Ask the server of the account’s own region.', 'Mint a new one.'],
  },
} as const
