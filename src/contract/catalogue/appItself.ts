import type { FailureCode } from '../failures'
import type { Entry, Explanation } from './explanation'

/** What the app does to itself. A person can do little about these, so the words say what is safe. */
export const appItself = {
  CANCELLED: {
    title: 'Cancelled',
    happened: 'It was cancelled. Nothing was changed.',
    causes: [],
    next: ['Start again whenever you like.'],
    retryable: true,
  },
  FORBIDDEN_SENDER: ourFault('The request came from a page that may not ask for this. It was refused.'),
  BAD_REQUEST: ourFault('The window asked for something in a form that the app does not accept.'),
  BAD_ANSWER: ourFault(
    'The app had an answer in a form that must not reach the window, so it was held back.',
  ),
  INTERNAL: ourFault('Something inside the app failed. What was saved before is still there.'),
} satisfies Partial<Record<FailureCode, Entry>>

function ourFault(happened: string): Explanation {
  return {
    title: 'Fault in KSmith',
    happened,
    causes: ['A fault in KSmith itself.'],
    next: ['Try again.', 'If it comes back, restart the app and report the code shown here.'],
    retryable: true,
  }
}
