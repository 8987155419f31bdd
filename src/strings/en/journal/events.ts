/** What an entry is called: when it came about, and when it did not. */
export const events = {
  journal: {
    started: { done: 'Journal begun', failed: 'Journal not begun' },
    lost: { done: 'Entries lost', failed: 'Entries lost' },
  },
  session: {
    minted: { done: 'Session minted', failed: 'Minting failed' },
    copied: { done: 'KS copied', failed: 'Copying the KS failed' },
    revealed: { done: 'KS revealed', failed: 'Revealing the KS failed' },
    ended: { done: 'Session ended on the server', failed: 'Ending the session failed' },
  },
  request: {
    sent: { done: 'Request sent', failed: 'Request failed' },
  },
  token: {
    added: { done: 'Token added', failed: 'Adding the token failed' },
    edited: { done: 'Token edited', failed: 'Editing the token failed' },
    removed: { done: 'Token removed', failed: 'Removing the token failed' },
    secretReplaced: { done: 'Secret replaced', failed: 'Replacing the secret failed' },
  },
  account: {
    listed: { done: 'Account’s tokens listed', failed: 'Listing the account failed' },
    adopted: { done: 'Token kept from the account', failed: 'Keeping the token failed' },
    created: { done: 'App token created', failed: 'Creating the app token failed' },
    updated: { done: 'App token changed', failed: 'Changing the app token failed' },
    deleted: { done: 'App token deleted', failed: 'Deleting the app token failed' },
  },
  rotation: {
    started: { done: 'Rotation started', failed: 'Starting the rotation failed' },
    switched: { done: 'Rotation switched over', failed: 'Switching over failed' },
    finished: { done: 'Rotation finished', failed: 'Finishing the rotation failed' },
    undone: { done: 'Rotation undone', failed: 'Undoing the rotation failed' },
  },
  health: {
    checked: { done: 'Tokens checked', failed: 'Checking tokens failed' },
  },
  leak: {
    reported: { done: 'Leak reported', failed: 'Reporting the leak failed' },
    stopped: { done: 'Sessions of a leak stopped', failed: 'Stopping the sessions of a leak failed' },
    proven: { done: 'Sessions of a leak tried', failed: 'Trying the sessions of a leak failed' },
  },
  backup: {
    exported: { done: 'Backup written', failed: 'Writing the backup failed' },
    imported: { done: 'Backup taken in', failed: 'Taking in the backup failed' },
  },
  lock: {
    concealed: { done: 'KSmith concealed', failed: 'Concealing failed' },
    locked: { done: 'KSmith locked', failed: 'Locking failed' },
    opened: { done: 'KSmith opened again', failed: 'Opening failed' },
    unlocked: { done: 'KSmith unlocked', failed: 'Unlocking failed' },
    refused: { done: 'Unlocking refused', failed: 'Unlocking refused' },
    changed: { done: 'Lock changed', failed: 'Changing the lock failed' },
  },
} as const

/** The kinds of entries, by what they are about. */
export const groups = {
  session: 'Sessions',
  request: 'Requests',
  token: 'Tokens',
  account: 'Accounts',
  rotation: 'Rotations',
  health: 'Health checks',
  leak: 'Leaks',
  backup: 'Backups',
  lock: 'Conceal and lock',
  journal: 'The journal itself',
} as const
