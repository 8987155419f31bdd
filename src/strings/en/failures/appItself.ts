const ourFault = {
  title: 'Fault in KSmith',
  causes: ['A fault in KSmith itself.'],
  next: ['Try again.', 'If it comes back, restart the app and report the code shown here.'],
} as const

/** What the app does to itself. A person can do little about these, so the words say what is safe. */
export const appItself = {
  CANCELLED: {
    title: 'Cancelled',
    happened: 'It was cancelled. Nothing was changed.',
    next: ['Start again whenever you like.'],
  },
  FORBIDDEN_SENDER: {
    ...ourFault,
    happened: 'The request came from a page that may not ask for this. It was refused.',
  },
  BAD_REQUEST: {
    ...ourFault,
    happened: 'The window asked for something in a form that the app does not accept.',
  },
  BAD_ANSWER: {
    ...ourFault,
    happened: 'The app had an answer in a form that must not reach the window, so it was held back.',
  },
  INTERNAL: {
    ...ourFault,
    happened: 'Something inside the app failed. What was saved before is still there.',
  },
} as const
