import type { Caps, MintRequest } from '../../contract/tokens'
import { formatPrivileges, parsePrivileges } from '../../kaltura/privileges'
import type { Grant } from './comparison'

const LIFETIME_TOLERANCE = 3

/**
 * What one answer teaches about the token's own limits. A limit that the account declared is not overruled, but for
 * the type; one that was learned and that this answer contradicts is let go. Nothing is concluded where the answer could have come about
 * in two ways: a KS that is exactly what was asked says little about what the token would have allowed.
 *
 * @param clockTrusted whether the lifetime was measured by a clock of the server's that can be right
 */
export function learnCaps(
  before: Caps,
  requested: MintRequest,
  granted: Grant,
  appTokenId: string,
  clockTrusted: boolean,
): Caps {
  return {
    ...before,
    ...(clockTrusted &&
      granted.lifetime > 0 && { duration: learnDuration(before.duration, requested, granted) }),
    type: learnType(before.type, requested, granted),
    userId: learnUserId(before.userId, requested, granted),
    privileges: learnPrivileges(before.privileges, requested, granted, appTokenId),
  }
}

function learnDuration(known: Caps['duration'], requested: MintRequest, granted: Grant): Caps['duration'] {
  if (known.source === 'declared') return known
  if (granted.lifetime < requested.lifetime - LIFETIME_TOLERANCE) {
    return { source: 'learned', value: granted.lifetime }
  }
  const limit = known.source === 'learned' ? known.value : null
  return limit !== null && granted.lifetime > limit + LIFETIME_TOLERANCE ? { source: 'unknown' } : known
}

/**
 * The one limit where an answer overrules what the account declared: the guard rails go by it, and a token that has
 * just given another type than it was said to give was changed in the account since.
 */
function learnType(known: Caps['type'], requested: MintRequest, granted: Grant): Caps['type'] {
  // a session for which no type is asked is a USER session, unless the token forces another
  const asked = requested.type ?? 0
  if (known.source === 'declared' && granted.type === (known.value ?? asked)) return known
  if (asked !== granted.type) return { source: 'learned', value: granted.type }
  return known.source !== 'unknown' && known.value !== granted.type ? { source: 'unknown' } : known
}

function learnUserId(known: Caps['userId'], requested: MintRequest, granted: Grant): Caps['userId'] {
  if (known.source === 'declared') return known
  if ((requested.userId ?? '') !== granted.userId) return { source: 'learned', value: granted.userId }
  if (!requested.userId) return { source: 'learned', value: null }
  const forced = known.source === 'learned' ? known.value : null
  return forced !== null && forced !== granted.userId ? { source: 'unknown' } : known
}

function learnPrivileges(
  known: Caps['privileges'],
  requested: MintRequest,
  granted: Grant,
  appTokenId: string,
): Caps['privileges'] {
  if (known.source === 'declared' || requested.privileges !== '') return known
  return { source: 'learned', value: withoutStamps(granted.privileges, appTokenId) }
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
