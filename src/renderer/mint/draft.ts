import type { Failure } from '../../contract/failures'
import type { Adjustment } from '../../contract/fitRequest'
import { forcedUserId, leavesTypeOpen } from '../../contract/forced'
import { checkUserId, DEFAULT_LIFETIME, MAX_PRIVILEGES_LENGTH } from '../../contract/inputRules'
import type { MintRequest, SessionType, Token } from '../../contract/tokens'
import { checkRequestedPrivileges } from '../../kaltura/privileges'
import { lifetimes, lifetimeText, parseLifetime } from './lifetime'

/** What a person has put into the mint form so far. */
export type MintDraft = {
  /** seconds as text, or `custom` */
  lifetime: string
  customLifetime: string
  userId: string
  type: SessionType
  privileges: string
  /** what was put into the form last, until the form is changed by hand */
  applied?: AppliedPreset | undefined
}

/** A preset that was put into the form, and what the token did not allow of it. */
export type AppliedPreset = { name: string; adjustments: readonly Adjustment[] }

export const emptyDraft: MintDraft = {
  lifetime: String(DEFAULT_LIFETIME),
  customLifetime: '',
  userId: '',
  type: 0,
  privileges: '',
}

/** The form that stands for a request. */
export function draftOf({ lifetime, userId, type, privileges }: MintRequest): MintDraft {
  const isUsual = lifetimes.some((usual) => usual === lifetime)
  return {
    lifetime: isUsual ? String(lifetime) : 'custom',
    customLifetime: isUsual ? '' : lifetimeText(lifetime),
    userId: userId ?? '',
    type: type ?? 0,
    privileges,
  }
}

/** Whether two requests ask for the same. */
export function sameRequest(one: MintRequest, other: MintRequest): boolean {
  return (
    one.lifetime === other.lifetime &&
    (one.userId ?? '') === (other.userId ?? '') &&
    (one.type ?? 0) === (other.type ?? 0) &&
    one.privileges === other.privileges
  )
}

export type DraftProblems = { lifetime?: Failure; userId?: Failure; privileges?: Failure }

/** The request that a draft stands for, and what keeps it from being sent. */
export function readDraft(draft: MintDraft, token: Token): { request: MintRequest; problems: DraftProblems } {
  const { request: asked, problems } = readAsked(draft)
  const { userId, ...request } = asked
  if (leavesTypeOpen(token)) request.type = draft.type
  if (userId !== undefined && forcedUserId(token) === undefined)
    return { request: { ...request, userId }, problems }
  return { request, problems }
}

/** What a draft asks for, apart from its type, whatever the token makes of it. */
export function readAsked(draft: MintDraft): { request: MintRequest; problems: DraftProblems } {
  const problems: DraftProblems = {}
  const lifetime =
    draft.lifetime === 'custom'
      ? parseLifetime(draft.customLifetime)
      : ({ ok: true, value: Number(draft.lifetime) } as const)
  if (!lifetime.ok) problems.lifetime = lifetime.failure
  const userId = checkUserId(draft.userId)
  if (!userId.ok) problems.userId = userId.failure
  const privileges = draft.privileges.trim()
  const problem = checkRequestedPrivileges(privileges)[0]
  if (problem || privileges.length > MAX_PRIVILEGES_LENGTH) {
    problems.privileges = {
      code: 'INVALID_PRIVILEGES',
      field: 'privileges',
      ...(problem && { params: { position: String(problem.position), rule: problem.rule } }),
    }
  }
  const request: MintRequest = {
    lifetime: lifetime.ok ? lifetime.value : DEFAULT_LIFETIME,
    privileges,
  }
  if (userId.ok && userId.value !== '') request.userId = userId.value
  return { request, problems }
}
