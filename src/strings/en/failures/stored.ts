const checkFile = 'Check this file and its folder: {{file}}'

/** What can be wrong with the inventory, or with what is kept in it. */
export const stored = {
  INVENTORY_DAMAGED: {
    title: 'The inventory file was damaged',
    happened: 'The last good state is shown. Changes made after it are missing; no secret was touched.',
    causes: ['The machine or the app stopped in the middle of a write, or the disk has a fault.'],
    kept: 'The damaged file was kept: {{file}}',
    next: ['Look through the list and add what is missing again.'],
  },
  INVENTORY_NEWER: {
    title: 'The inventory is from a newer KSmith',
    happened:
      'A newer version of the app wrote the inventory. This one leaves it alone, so that nothing is lost.',
    causes: ['KSmith was updated on this machine and then an older one was started.'],
    next: ['Start the newer version.'],
    file: 'The file is {{file}}',
  },
  INVENTORY_UNREADABLE: {
    title: 'The inventory cannot be read',
    happened: 'The inventory file could not be opened, so nothing is shown and nothing will be saved.',
    causes: ['The file belongs to another user, or its permissions were changed.', 'The disk has a fault.'],
    checkFile,
    next: ['Start KSmith again when it can be read.'],
  },
  INVENTORY_WRITE_FAILED: {
    title: 'The change could not be saved',
    happened: 'The inventory file could not be written. What was there before is still there.',
    causes: ['The disk is full.', 'The folder is not writable.'],
    checkFile,
    next: ['Make room or allow writing, then try again.'],
  },
  DUPLICATE_TOKEN: {
    title: 'Already held',
    happened: 'This app token of this account is held already.',
    happenedNamed: 'This app token of this account is held already, as “{{label}}”.',
    next: ['Use the one that is there. “Replace secret” puts a new secret into it.'],
  },
  TOKEN_NOT_HELD: {
    title: 'Not held any more',
    happened: 'This token is no longer in the inventory.',
    causes: ['It was removed a moment ago.'],
    next: ['Pick another token from the list.'],
  },
  TOKEN_NOT_READY: {
    title: 'A change has not finished',
    happened: 'This token is being added, replaced or removed, and that has not come to its end yet.',
    causes: ['The keychain is still waiting or was not available the last time.'],
    next: ['Wait for the keychain, then try again.', 'KSmith finishes it at the next start otherwise.'],
  },
  SESSION_NOT_FOUND: {
    title: 'Session not found',
    happened: 'This session is no longer in the session book.',
    causes: ['It was forgotten, or the app was restarted: sessions are kept in memory only.'],
    next: ['Mint a new one.'],
  },
  ANSWER_GONE: {
    title: 'Answer is no longer kept',
    happened: 'Only the last few answers are kept in memory, and this part of one is not among them.',
    next: ['Run the request again.'],
  },
  SESSION_LET_GO: {
    title: 'The KS was let go of',
    happened:
      'KSmith was concealed since, and keeps no KS then. What it was used for elsewhere goes on working.',
    next: ['Renew the session: that mints another KS with the same request.'],
  },
  SESSION_ENDED: {
    title: 'Session has ended',
    happened: 'This KS is past its end, so it is neither shown nor copied any more.',
    next: ['Mint a new one.'],
  },
} as const
