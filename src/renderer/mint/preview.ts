import type { Cap, MintRequest, SessionType, Token } from '../../contract/tokens'
import { type PrivilegeDifference, previewPrivileges } from '../../kaltura/privileges'

/** How a line of the preview is known. `server` marks what the server does with every token. */
export type Known = 'declared' | 'learned' | 'unknown' | 'server'

/** What will be granted in one point. `limit` says what made it other than what was asked. */
export type PreviewLine<T> = {
  asked: T | undefined
  /** absent where the token decides and nothing is known about it */
  granted: T | undefined
  known: Known
  limit?: 'duration' | 'expiry' | 'forced' | 'ended'
}

export type PrivilegeLine = PrivilegeDifference & { known: Known }

/** What a mint will grant, as far as the token's caps are known. */
export type GrantPreview = {
  /** seconds */
  lifetime: PreviewLine<number>
  type: PreviewLine<SessionType>
  userId: PreviewLine<string>
  privileges: PrivilegeLine[]
  /** the privileges as the server will spell them in its answer; absent where the token's own are not known */
  granted?: string
  /** how the token's own privileges are known; when they are not, more than `privileges` may be granted */
  privilegesKnown: Known
  /** whether every line is certain */
  exact: boolean
}

/**
 * Says what a mint will grant: exactly where the token's caps are known, and at most what is asked where they are
 * not.
 *
 * @param now epoch milliseconds
 */
export function previewGrant(
  token: Pick<Token, 'appTokenId' | 'caps'>,
  request: MintRequest,
  now: number,
): GrantPreview {
  const { caps, appTokenId } = token
  const lifetime = lifetimeLine(caps.duration, caps.expiry, request.lifetime, now)
  const type = typeLine(caps.type, request.type)
  const userId = forcible(caps.userId, request.userId)
  const privileges = previewPrivileges({
    appTokenId,
    tokenPrivileges: caps.privileges.source === 'unknown' ? undefined : (caps.privileges.value ?? ''),
    requested: request.privileges,
  })
  const knownBy: Known = caps.privileges.source
  return {
    lifetime,
    type,
    userId,
    privileges: privileges.differences.flatMap(bothSides).map((difference) => ({
      ...difference,
      known: difference.verdict === 'ADDED' ? 'server' : knownBy,
    })),
    ...(privileges.granted !== undefined && { granted: privileges.granted }),
    privilegesKnown: knownBy,
    exact:
      privileges.exact &&
      [caps.duration, caps.expiry, caps.type, caps.userId].every(({ source }) => source !== 'unknown'),
  }
}

/** A request that the token's own value beats is two facts: what is granted, and what is dropped. */
function bothSides(difference: PrivilegeDifference): PrivilegeDifference[] {
  const { name, verdict, requested, granted } = difference
  const dropped = verdict === 'DROPPED' || verdict === 'DROPPED_FIXED' || verdict === 'DROPPED_RESERVED'
  if (!dropped || granted === undefined || requested === undefined) return [difference]
  return [
    { name, verdict: 'CARRIED', granted },
    { name, verdict, requested },
  ]
}

/** The lifetime is cut by the token's longest session and by the token's own end, whichever comes first. */
function lifetimeLine(
  duration: Cap<number>,
  expiry: Cap<number>,
  asked: number,
  now: number,
): PreviewLine<number> {
  const longest = duration.source === 'unknown' ? null : duration.value
  const left =
    expiry.source === 'unknown' || expiry.value === null ? null : expiry.value - Math.floor(now / 1000)
  if (left !== null && left < 0) return { asked, granted: undefined, known: expiry.source, limit: 'ended' }
  const granted = Math.min(asked, longest ?? asked, left ?? asked)
  if (granted === asked) return { asked, granted, known: weakest(duration.source, expiry.source) }
  // what cuts it is as certain as its own source, whatever the other limit is
  return granted === longest
    ? { asked, granted, known: duration.source, limit: 'duration' }
    : { asked, granted, known: expiry.source, limit: 'expiry' }
}

/** A session for which no type is asked is a USER session, unless the token forces another. */
function typeLine(cap: Cap<SessionType>, asked: SessionType | undefined): PreviewLine<SessionType> {
  const line = forcible(cap, asked)
  return { ...line, granted: line.granted ?? 0 }
}

/** The token's own value wins silently; without one the caller's counts. */
function forcible<T>(cap: Cap<T>, asked: T | undefined): PreviewLine<T> {
  if (cap.source === 'unknown') return { asked, granted: asked, known: 'unknown' }
  if (cap.value === null) return { asked, granted: asked, known: cap.source }
  const overridden = asked !== undefined && asked !== cap.value
  return { asked, granted: cap.value, known: cap.source, ...(overridden && { limit: 'forced' }) }
}

function weakest(a: Known, b: Known): Known {
  const order: Known[] = ['unknown', 'learned', 'declared', 'server']
  return order.indexOf(a) < order.indexOf(b) ? a : b
}
