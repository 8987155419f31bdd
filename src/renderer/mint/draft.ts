import type { Failure } from '../../contract/failures'
import { checkUserId, DEFAULT_LIFETIME, MAX_PRIVILEGES_LENGTH } from '../../contract/inputRules'
import type { MintRequest, SessionType, Token } from '../../contract/tokens'
import { checkRequestedPrivileges } from '../../kaltura/privileges'
import { parseLifetime } from './lifetime'

/** What a person has put into the mint form so far. */
export type MintDraft = {
  /** seconds as text, or `custom` */
  lifetime: string
  customLifetime: string
  userId: string
  type: SessionType
  privileges: string
}

export const emptyDraft: MintDraft = {
  lifetime: String(DEFAULT_LIFETIME),
  customLifetime: '',
  userId: '',
  type: 0,
  privileges: '',
}

/** Whether it is for the caller to choose the session type, as far as is known. */
export function leavesTypeOpen({ caps }: Token): boolean {
  return caps.type.source === 'unknown' || caps.type.value === null
}

/** The user id that the token is known to force, if any. */
export function forcedUserId({ caps }: Token): string | undefined {
  return caps.userId.source === 'unknown' ? undefined : (caps.userId.value ?? undefined)
}

/**
 * What a token is asked for the first time: the default lifetime and nothing else. ADMIN is never asked for by
 * default.
 */
export function defaultRequest(token: Token): MintRequest {
  const request: MintRequest = { lifetime: DEFAULT_LIFETIME, privileges: '' }
  return leavesTypeOpen(token) ? { ...request, type: 0 } : request
}

/** What one click or Enter asks for: the last request again, or the defaults. */
export function repeatRequest(token: Token): MintRequest {
  return token.lastRequest ?? defaultRequest(token)
}

export type DraftProblems = { lifetime?: Failure; userId?: Failure; privileges?: Failure }

/** The request that a draft stands for, and what keeps it from being sent. */
export function readDraft(draft: MintDraft, token: Token): { request: MintRequest; problems: DraftProblems } {
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
  if (leavesTypeOpen(token)) request.type = draft.type
  if (userId.ok && userId.value !== '' && forcedUserId(token) === undefined) request.userId = userId.value
  return { request, problems }
}
