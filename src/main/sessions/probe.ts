import type { Caps, MintRequest, SessionType } from '../../contract/tokens'
import { PROBE_LIFETIME, sessionTypes } from '../../kaltura'
import { learnCaps } from './learnCaps'

/** The cheapest session that proves a token: USER where the token leaves a choice, for one second, no extras. */
export const PROBE: MintRequest = { lifetime: PROBE_LIFETIME, type: sessionTypes.user, privileges: '' }

/** What a probe teaches about a token. It asks for one second, so it says nothing about how long sessions may be. */
export function capsFromProbe(
  before: Caps,
  {
    sessionType,
    userId = '',
    privileges,
  }: { sessionType: SessionType; userId?: string | undefined; privileges: string },
  appTokenId: string,
): Caps {
  const granted = { lifetime: PROBE_LIFETIME, type: sessionType, userId, privileges }
  return learnCaps(before, PROBE, granted, appTokenId, false)
}
