import type { FailureCode } from '../failures'
import { type Entry, passing } from './explanation'

/** What the app does to itself. A person can do little about these, so the words say what is safe. */
export const appItself = {
  CANCELLED: () => passing('CANCELLED'),
  FORBIDDEN_SENDER: () => passing('FORBIDDEN_SENDER'),
  BAD_REQUEST: () => passing('BAD_REQUEST'),
  BAD_ANSWER: () => passing('BAD_ANSWER'),
  INTERNAL: () => passing('INTERNAL'),
} satisfies Partial<Record<FailureCode, Entry>>
