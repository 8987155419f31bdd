/** What stands in the way when something leaked. */
export const incidents = {
  TOKEN_COMPROMISED: {
    title: 'This token leaked',
    happened: 'The token was reported as leaked, so nothing is minted from it here.',
    next: ['Go on with its incident, or use another app token.'],
  },
  INCIDENT_NOT_FOUND: {
    title: 'The incident is not open',
    happened: 'The incident was closed or withdrawn in the meantime. Nothing was done.',
    causes: ['It was closed in the meantime.'],
    next: ['Report the leak again if it is not over.'],
  },
  INCIDENT_FAR: {
    title: 'It cannot be taken back',
    happened: 'The token was stopped or deleted at the account already, so the report stays.',
    next: ['Go on with the incident and close it at its end.'],
  },
  KS_ACCOUNT_UNKNOWN: {
    title: 'Which account is it from?',
    happened:
      'The KS is of partner {{partnerId}}, and no token of that account is held here. It was left where it is.',
    noPartner: 'unknown',
    next: ['Choose the region or server that the account is on, then take the KS again.'],
  },
  TOKEN_UNNAMED: {
    title: 'The KS does not say which token it is from',
    happened:
      'A sealed KS can be read by its account only, and this one may not ask. An admin KS of the account can.',
    next: [
      'Give an admin KS of the account, or open it with a token that gives ADMIN.',
      'If there is none, use the emergency stop: it needs the KS alone.',
    ],
  },
  STOP_UNFINISHED: {
    title: 'The stop is not finished',
    happened:
      'A session was minted for the stop, but ending it was not confirmed ({{why}}). The token may still be working.',
    happenedBefore:
      'The session was to be ended, but that was not confirmed ({{why}}). The token may still be working.',
    noAnswer: 'no answer',
    causes: ['The connection broke off between the two calls.'],
    next: ['Stop it again. If the first attempt arrived after all, that is found out and said.'],
  },
  NOTHING_TO_STOP_WITH: {
    title: 'No session to stop it with',
    happened: 'A stop needs a living KS of this token: none could be minted, and none is held here.',
    causes: ['The token has expired or is disabled: no new KS comes from it, old ones live until they end.'],
    next: [
      'Report the KS that leaked: with it, the stop works.',
      'Or have an administrator delete the token.',
    ],
  },
} as const
