import type { Failure } from './failures'
import { hasControlCharacter } from './inputRules'

export const MAX_CASE_LENGTH = 60

/** The id of a support case, as the case system writes it: one line of visible text. */
export function checkCaseId(text: string): { ok: true; value: string } | { ok: false; failure: Failure } {
  const value = text.trim()
  if (!/[\p{L}\p{N}]/u.test(value) || value.length > MAX_CASE_LENGTH || hasControlCharacter(value)) {
    return { ok: false, failure: { code: 'INVALID_CASE', field: 'caseId' } }
  }
  return { ok: true, value }
}
