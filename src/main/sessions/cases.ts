import { checkCaseId } from '../../contract/cases'
import { orThrow } from '../failed'

export type Cases = {
  /** the case that what is minted now belongs to */
  open(): string | undefined
  /** Opens a case, in the place of one that is open. @throws Failed INVALID_CASE */
  begin(typed: string): void
  /** Ends a case, if it is the open one. What was minted for it is the caller's to forget. */
  end(caseId: string): void
}

/**
 * Remembers the support case that is being worked on, until it is closed or the app is. It is not kept for the next
 * start; the journal's entries name the case they were for.
 */
export function openCases(onChange: () => void): Cases {
  let current: string | undefined
  return {
    open: () => current,
    begin(typed) {
      current = orThrow(checkCaseId(typed))
      onChange()
    },
    end(caseId) {
      if (current === caseId) current = undefined
      onChange()
    },
  }
}
