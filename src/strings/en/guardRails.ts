/** What is asked and warned of before a mint. */
export const guardRails = {
  confirm: {
    mintTitle: 'Mint an ADMIN session in {{environment}}?',
    administerTitle: 'Administer an account in {{environment}}?',
    isAdmin: 'An ADMIN session can do everything in this account that its token allows.',
    maybeAdmin:
      'It is not known yet which type this token gives. If it is ADMIN, the session can do everything in this account.',
    type: 'Type {{partnerId}} or {{environment}} to go on',
    wrong: 'That is neither {{partnerId}} nor {{environment}}.',
    mint: 'Mint in {{environment}}',
    administer: 'Open in {{environment}}',
    cancel: 'Cancel',
  },
  warnings: {
    list: 'Before you mint',
    long: 'This KS lives for {{duration}}. Whoever gets hold of it can use it all that time: take less if less will do.',
    longInProduction:
      'This KS lives for {{duration}} in {{environment}}. Whoever gets hold of it can use it all that time: take less if less will do.',
    carried:
      'The token carries disableentitlement: its KS sees all content, whoever the user is entitled to be.',
    dropped:
      'You ask for disableentitlement, which lets a KS see all content. Only the token can carry it, so it will be dropped.',
    asked:
      'You ask for disableentitlement: if the token allows it, this KS sees all content, whatever its user is entitled to.',
  },
} as const
