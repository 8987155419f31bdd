/** Making, changing and deleting an app token on its account. */
export const dialogs = {
  cancel: 'Cancel',
  shut: 'Close',
  create: {
    title: 'Create an app token',
    start: 'Start from',
    blank: 'Nothing filled in',
    entryId: 'Entry id',
    required: 'Required',
    secret: 'The secret goes from the account straight into the keychain.',
    submit: 'Create app token',
    pending: 'Creating…',
    done: 'Created {{name}}; its secret is in the keychain',
    notKept: '{{id}} was made, but its secret is not kept here',
  },
  edit: {
    title: 'Change {{name}}',
    asking: 'Asking the account…',
    unchanged: 'Nothing changed yet.',
    review: 'Review changes',
    changes: 'What will change',
    counts: 'It counts for sessions minted from now on; sessions that are out already stay as they are.',
    back: 'Back',
    save: 'Save on the account',
    saving: 'Saving…',
    done: 'Changed {{name}}',
    /** two states of a token side by side */
    compared: { field: 'Field', before: 'Before', after: 'After', seen: 'As you saw it', now: 'Now' },
    elsewhere: {
      happened:
        '<lead>It was changed elsewhere meanwhile.</lead> Nothing was sent. This is what differs from what you saw:',
      title: 'Changed elsewhere',
      onlyTime: 'Only the time of its last change.',
      drop: 'Drop my changes',
      takeOver: 'Go on from how it is now',
    },
  },
  delete: {
    title: 'Delete {{name}} on the account?',
    sessions: 'Every KS minted from it is refused at once, wherever it is in use.',
    forever: 'Nobody can mint from it again. A deleted app token cannot be brought back.',
    held: 'It is held here as “{{label}}”, and becomes useless.',
    own: 'The admin session comes from this token: it ends too, and the account is closed.',
    alsoHere: 'Remove it here too, with its secret',
    submit: 'Delete app token',
    done: 'Deleted {{name}} on the account',
    /** deleted on the account, while removing it here failed */
    stillHere: 'It is deleted on the account. Removing it here failed:',
    stillHeld: '{{name}} is still held here',
    removeHere: 'Remove it here',
  },
} as const
