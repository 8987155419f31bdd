/** A failure as it is copied for a support ticket: lines of a name and a value. */
export const ticket = {
  code: 'Code',
  serverCode: 'Server code',
  serverMessage: 'Server message',
  reason: 'Reason',
  httpStatus: 'HTTP status',
  causes: 'Likely causes',
  tryingAgain: 'Trying again',
  canHelp: 'can help',
  doesNotHelp: 'does not help without a change',
  copied: 'Copied',
} as const
