/** Controls that are used everywhere. */
export const ui = {
  failure: {
    dismiss: 'Dismiss',
    causes_one: 'Likely cause',
    causes_other: 'Likely causes',
    next: 'What to do next',
    retryable: 'Trying again can help.',
    lasting: 'Trying again without a change will not help.',
    /** before what the server said */
    server: {
      code: 'Server code',
      message: 'Server message',
      reason: 'Reason',
      httpStatus: 'HTTP status',
    },
    copy: 'Copy details',
    copied: 'Copied the details. There is no secret in them.',
  },
  removal: { cancel: 'Cancel' },
  tags: { label: 'Tags', add: 'Add a tag' },
  /** a field for what has to be typed before something is done; by what is done */
  typed: {
    confirm: 'Type {{phrase}} to confirm',
    step: 'Type {{phrase}} to confirm what you do in this step',
    administer: 'Type {{phrase}} to administer the account',
  },
} as const
