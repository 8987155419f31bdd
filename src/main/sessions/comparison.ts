import type { GrantPoint } from '../../contract/sessions'
import type { MintRequest, SessionType } from '../../contract/tokens'
import { comparePrivileges, type PrivilegeDifference } from '../../kaltura/privileges'

/** What the server gave, in the API's terms. `lifetime` in seconds. */
export type Grant = { lifetime: number; type: SessionType; userId: string; privileges: string }

/** Seconds by which a lifetime may be off because a request takes time and epochs are whole seconds. */
const LIFETIME_TOLERANCE = 3

/**
 * Sets what was granted beside what was asked, point by point. The server never reports that it ignored an override,
 * so this comparison is the only way to know.
 *
 * @param tokenPrivileges the privileges the token itself carries, where they are known
 */
export function compareGrant(
  requested: MintRequest,
  granted: Grant,
  appTokenId: string,
  tokenPrivileges: string | undefined,
): GrantPoint[] {
  return [
    lifetimePoint(requested.lifetime, granted.lifetime),
    typePoint(requested.type, granted.type),
    userPoint(requested.userId, granted.userId),
    ...comparePrivileges({
      appTokenId,
      tokenPrivileges,
      requested: requested.privileges,
      granted: granted.privileges,
    }).map(privilegePoint),
  ]
}

/** What became of the lifetime that was asked, both in seconds. */
export function lifetimePoint(requested: number, granted: number): GrantPoint {
  const same = Math.abs(requested - granted) <= LIFETIME_TOLERANCE
  return {
    field: 'lifetime',
    requested: String(requested),
    granted: String(same ? requested : granted),
    verdict: same ? 'same' : granted < requested ? 'shortened' : 'lengthened',
  }
}

function typePoint(requested: SessionType | undefined, granted: SessionType): GrantPoint {
  if (requested === undefined) return { field: 'type', granted: String(granted), verdict: 'same' }
  return {
    field: 'type',
    requested: String(requested),
    granted: String(granted),
    verdict: requested === granted ? 'same' : 'overridden',
  }
}

function userPoint(requested: string | undefined, granted: string): GrantPoint {
  const sides = { field: 'userId' as const, ...(requested && { requested }), ...(granted && { granted }) }
  if ((requested ?? '') === granted) return { ...sides, verdict: 'same' }
  return { ...sides, verdict: requested ? 'overridden' : 'added-by-token' }
}

const PRIVILEGE_VERDICTS: Record<PrivilegeDifference['verdict'], Pick<GrantPoint, 'verdict' | 'reason'>> = {
  GRANTED: { verdict: 'same' },
  NARROWED: { verdict: 'same', reason: 'narrowed' },
  REPLACED: { verdict: 'same' },
  DROPPED_RESERVED: { verdict: 'dropped', reason: 'server-reserved' },
  DROPPED_FIXED: { verdict: 'overridden', reason: 'fixed-by-token' },
  DROPPED: { verdict: 'dropped' },
  CARRIED: { verdict: 'added-by-token', reason: 'carried-by-token' },
  ADDED: { verdict: 'added-by-token' },
  UNKNOWN: { verdict: 'changed' },
}

function privilegePoint({ name, requested, granted, verdict }: PrivilegeDifference): GrantPoint {
  const meaning = PRIVILEGE_VERDICTS[verdict]
  return {
    field: 'privilege',
    name,
    ...(requested !== undefined && { requested }),
    ...(granted !== undefined && { granted }),
    ...meaning,
    ...(verdict === 'DROPPED_FIXED' && granted === undefined && { verdict: 'dropped' as const }),
  }
}
