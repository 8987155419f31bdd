import { previewPrivileges, withoutPrivileges } from '../kaltura/privileges'
import { MIN_LIFETIME } from './inputRules'
import type { MintRequest, SessionType, Token } from './tokens'

/** One point in which a token no longer allows what a request asks for, and what was made of it. */
export type Adjustment =
  /** seconds */
  | { point: 'lifetime'; asked: number; now: number }
  | { point: 'type'; asked: SessionType; now: SessionType }
  | { point: 'userId'; asked: string; now: string }
  /** a privilege that would be dropped is not asked for */
  | { point: 'privilege'; asked: string; because: 'reserved' | 'fixed'; carried?: string }

export type FittedRequest = {
  request: MintRequest
  /** empty where the token allows all that is asked for, as far as is known */
  adjustments: Adjustment[]
}

/**
 * A request as the token can carry it: what its known limits would silently change is changed here already, and told.
 * Limits that are not known change nothing. That the token itself ends soon is left to the preview.
 */
export function fitRequest(token: Pick<Token, 'appTokenId' | 'caps'>, asked: MintRequest): FittedRequest {
  const { caps } = token
  const adjustments: Adjustment[] = []
  const request: MintRequest = { lifetime: asked.lifetime, privileges: asked.privileges }

  const longest = caps.duration.source === 'unknown' ? null : caps.duration.value
  if (longest !== null && longest < asked.lifetime && longest >= MIN_LIFETIME) {
    request.lifetime = longest
    adjustments.push({ point: 'lifetime', asked: asked.lifetime, now: longest })
  }

  const type = caps.type.source === 'unknown' ? null : caps.type.value
  if (type === null) {
    if (asked.type !== undefined) request.type = asked.type
  } else if (asked.type !== undefined && asked.type !== type) {
    adjustments.push({ point: 'type', asked: asked.type, now: type })
  }

  const userId = caps.userId.source === 'unknown' ? null : caps.userId.value
  if (userId === null) {
    if (asked.userId) request.userId = asked.userId
  } else if (asked.userId && asked.userId !== userId) {
    adjustments.push({ point: 'userId', asked: asked.userId, now: userId })
  }

  const dropped = droppedPrivileges(token, asked.privileges)
  request.privileges = withoutPrivileges(asked.privileges, new Set(dropped.map(({ name }) => name)))
  for (const { requested, because, carried } of dropped) {
    adjustments.push({ point: 'privilege', asked: requested, because, ...(carried && { carried }) })
  }
  return { request, adjustments }
}

type Dropped = { name: string; requested: string; because: 'reserved' | 'fixed'; carried: string | undefined }

function droppedPrivileges(
  { appTokenId, caps }: Pick<Token, 'appTokenId' | 'caps'>,
  requested: string,
): Dropped[] {
  if (caps.privileges.source === 'unknown') return []
  const tokenPrivileges = caps.privileges.value ?? ''
  return previewPrivileges({ appTokenId, tokenPrivileges, requested }).differences.flatMap((difference) => {
    const { name, verdict, granted } = difference
    if (difference.requested === undefined || !verdict.startsWith('DROPPED')) return []
    const because = verdict === 'DROPPED_FIXED' ? 'fixed' : 'reserved'
    return [{ name, requested: difference.requested, because, carried: granted }]
  })
}
