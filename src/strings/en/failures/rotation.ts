/** What can stop the rotation of an app token. */
export const rotation = {
  ROTATION_RUNNING: {
    title: 'A rotation is under way',
    happened: 'Other tokens are being worked on at the moment, one after the other.',
    happenedNamed: '“{{label}}” is in a rotation that is not over yet.',
    causes: [
      'It was started before and stopped half-way.',
      'The token that was replaced still waits to be deleted.',
    ],
    next: ['Open the rotations, and go on with it, undo it, or delete or keep the replaced token.'],
  },
  ROTATION_NO_ADMIN: {
    title: 'Nothing here may administer this account',
    happened:
      'No token held here gives an ADMIN session of the account unasked, and the account is not open.',
    causes: [
      'The token that could was removed, or only gives USER sessions.',
      'It is in a production environment, and what is rotated is not: then its ADMIN session has to be confirmed first.',
    ],
    next: ['Open the account with an admin KS on the Account screen and leave it open, then try again.'],
  },
  ROTATION_DIFFERS: {
    title: 'The successor is not the same',
    differs: {
      type: 'A session minted from the new token has another session type than the old token would give. Nothing was switched, and the old token is as it was.',
      user: 'A session minted from the new token has another user than the old token would give. Nothing was switched, and the old token is as it was.',
      privileges:
        'A session minted from the new token has another set of privileges than the old token would give. Nothing was switched, and the old token is as it was.',
      other:
        'A session minted from the new token has another right than the old token would give. Nothing was switched, and the old token is as it was.',
    },
    causes: [
      'Somebody changed the new token on the account meanwhile.',
      'The account treats new tokens otherwise.',
    ],
    next: ['Undo the rotation, look at both tokens on the Account screen, and start again.'],
  },
  ROTATION_SUCCESSOR_GONE: {
    title: 'The successor is gone',
    happened:
      'The new app token was deleted on the account before it was proven. The old token is as it was.',
    causes: ['Somebody deleted it there.'],
    next: ['Undo the rotation, then start again.'],
  },
  ROTATION_TOO_LATE: {
    title: 'Too late to undo',
    happened: 'The new token is in its place already.',
    next: ['Keep the replaced token instead: it goes back to the list beside the new one.'],
  },
} as const
