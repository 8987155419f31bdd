import { checkRequestedPrivileges } from '../kaltura/privileges'
import { type TokenFields, tokenFieldNames } from './account'
import type { Failure } from './failures'
import { checkUserId, MAX_LIFETIME, MIN_LIFETIME } from './inputRules'

/** Characters of a description. */
export const MAX_DESCRIPTION_LENGTH = 500
/** Characters of a token's own privileges. */
export const MAX_TOKEN_PRIVILEGES_LENGTH = 4_000
/** Seconds: the server takes an expiry up to here for a distance from now, and 0 for "at once". */
const RELATIVE_TIME = 315_360_000
/** Epoch seconds: the year 2286. */
const LATEST = 9_999_999_999

export type FieldProblems = Partial<Record<keyof TokenFields, Failure>>

/**
 * What keeps fields from being sent, by field. An expiry is a moment that is still to come, never a distance: so that
 * nothing ends at once by accident.
 *
 * @param now epoch milliseconds
 */
export function checkTokenFields(fields: Partial<TokenFields>, now: number): FieldProblems {
  const problems: FieldProblems = {}
  const { expiry, sessionDuration, sessionUserId, sessionPrivileges, description } = fields
  if (typeof expiry === 'number' && !isFuture(expiry, now)) {
    problems.expiry = { code: 'INVALID_EXPIRY', field: 'expiry' }
  }
  if (sessionDuration === null || (sessionDuration !== undefined && !isDuration(sessionDuration))) {
    problems.sessionDuration = { code: 'INVALID_LIFETIME', field: 'sessionDuration' }
  }
  if (typeof sessionUserId === 'string') {
    const checked = checkUserId(sessionUserId)
    if (!checked.ok || checked.value === '') {
      problems.sessionUserId = { code: 'INVALID_USER_ID', field: 'sessionUserId' }
    }
  }
  if (typeof sessionPrivileges === 'string') {
    const problem = checkTokenPrivileges(sessionPrivileges)
    if (problem) problems.sessionPrivileges = problem
  }
  if (typeof description === 'string' && !isDescription(description)) {
    problems.description = { code: 'INVALID_DESCRIPTION', field: 'description' }
  }
  return problems
}

/**
 * Privileges that a token itself carries. They follow the same form as those that are asked for, except that the paths
 * of `urirestrict` begin with a slash, which there would stand for an empty value.
 */
export function checkTokenPrivileges(text: string): Failure | undefined {
  const problem = checkRequestedPrivileges(text).find(
    ({ rule, position }) => rule !== 'EMPTY_VALUE' || !isInPath(text, position),
  )
  if (!problem && text.length <= MAX_TOKEN_PRIVILEGES_LENGTH) return undefined
  const params = problem && { rule: problem.rule, position: String(problem.position) }
  return { code: 'INVALID_PRIVILEGES', field: 'sessionPrivileges', ...(params && { params }) }
}

/** The fields in which two states of a token differ. */
export function changedFields(before: TokenFields, after: TokenFields): (keyof TokenFields)[] {
  return tokenFieldNames.filter((name) => before[name] !== after[name])
}

function isInPath(text: string, position: number): boolean {
  const start = text.lastIndexOf(',', position - 1) + 1
  return text.startsWith('urirestrict:/', start)
}

function isFuture(expiry: number, now: number): boolean {
  return Number.isInteger(expiry) && expiry > RELATIVE_TIME && expiry <= LATEST && expiry * 1000 > now
}

function isDuration(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= MIN_LIFETIME && seconds <= MAX_LIFETIME
}

function isDescription(text: string): boolean {
  return (
    text.trim() !== '' && text.length <= MAX_DESCRIPTION_LENGTH && !/[\p{Cc}\p{Bidi_Control}]/u.test(text)
  )
}
