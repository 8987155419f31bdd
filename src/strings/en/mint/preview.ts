/** What will be granted, line by line, and what is to be said about each. */
export const preview = {
  title: 'Will be granted',
  exact: 'Exactly this: all limits of the token are known.',
  partly: 'Some limits of the token are unknown.',
  lifetime: {
    name: 'Lifetime',
    ended: 'A mint will be refused: the token itself has ended.',
    duration: 'Shortened from {{asked}} to the token’s longest session.',
    expiry: 'Shortened from {{asked}}: the token itself ends then.',
    unknown: 'At most this: the token may allow less.',
  },
  type: {
    name: 'Type',
    forced: 'Instead of {{asked}}: the token forces this type.',
    unknown: 'Unless the token forces another type.',
  },
  user: {
    name: 'User id',
    none: 'None',
    forced: 'Instead of {{asked}}: the token forces this user.',
    unknown: 'Unless the token forces another user.',
  },
  privileges: {
    name: 'Privileges',
    copy: 'Copy privileges',
    copied: 'Copied the privileges',
    /** where the token’s own privileges are not known */
    atLeast: '<known>{{privileges}}</known> <more>and what else the token carries</more>',
  },
  /** one of them */
  privilege: {
    name: 'Privilege',
    ADDED: 'The server adds them to every session of the token.',
    CARRIED: 'The token carries it.',
    NARROWED: 'Narrows the * that the token carries.',
    REPLACED: 'Replaces what the token carries.',
    DROPPED_RESERVED: 'Will be dropped: only the token itself can carry it.',
    DROPPED_FIXED: 'Will be dropped: the token fixes this name.',
    DROPPED: 'Will be dropped.',
    perhapsDropped: 'Dropped, unless the token carries it with *.',
    perhapsAdded: 'Added, unless the token fixes this name.',
  },
} as const
