import type { Caps, MintRequest } from '../../contract/tokens'
import { formatPrivileges, parsePrivileges } from '../../kaltura/privileges'
import type { Grant } from './comparison'

const LIFETIME_TOLERANCE = 3

/**
 * What one answer teaches about the token's own limits. A limit that the account declared is never overruled, and
 * nothing is concluded where the answer could have come about in two ways: a KS that is exactly what was asked says
 * little about what the token would have allowed.
 */
export function learnCaps(before: Caps, requested: MintRequest, granted: Grant, appTokenId: string): Caps {
  const learned = { ...before }
  if (before.duration.source !== 'declared' && granted.lifetime < requested.lifetime - LIFETIME_TOLERANCE) {
    learned.duration = { source: 'learned', value: granted.lifetime }
  }
  if (before.type.source !== 'declared' && requested.type !== undefined && requested.type !== granted.type) {
    learned.type = { source: 'learned', value: granted.type }
  }
  if (before.userId.source !== 'declared' && (requested.userId ?? '') !== granted.userId) {
    learned.userId = { source: 'learned', value: granted.userId }
  }
  if (before.userId.source === 'unknown' && !requested.userId && granted.userId === '') {
    learned.userId = { source: 'learned', value: null }
  }
  if (before.privileges.source !== 'declared' && requested.privileges === '') {
    learned.privileges = { source: 'learned', value: withoutStamps(granted.privileges, appTokenId) }
  }
  return learned
}

/** A granted privilege string less the `sessionid` and `apptoken` that the server puts on every KS of a token. */
function withoutStamps(privileges: string, appTokenId: string): string {
  const parsed = parsePrivileges(privileges)
  for (const name of ['sessionid', 'apptoken']) {
    const [stamp, ...rest] = parsed.get(name) ?? []
    if (stamp !== appTokenId) continue
    if (rest.length === 0) parsed.delete(name)
    else parsed.set(name, rest)
  }
  return formatPrivileges(parsed)
}
