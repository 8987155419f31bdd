import type { SessionType } from '../sessionType'
import type { HashType } from '../tokenHash'

/** Seconds: the server takes an `expiry` up to here, either way, for a distance from now. */
export const RELATIVE_TIME = 315_360_000

/** What can be set of an app token. Absent: as it is, or the server's default. `null`: no such limit. */
export type AppTokenFields = {
  /** absolute Unix seconds */
  expiry?: number | null
  sessionType?: SessionType | null
  sessionUserId?: string | null
  /** seconds */
  sessionDuration?: number
  sessionPrivileges?: string | null
  hashType?: HashType
  description?: string | null
}

/**
 * The fields as they are sent. A limit is taken away with a key of its own: the server does not read JSON's `null` so.
 *
 * @throws RangeError for an expiry that the server would take for a distance from now, and for sessions without any
 *   length: callers check these first
 */
export function appTokenParams(fields: AppTokenFields): Record<string, string | number> {
  const { expiry, sessionDuration } = fields
  if (typeof expiry === 'number' && expiry <= RELATIVE_TIME) throw new RangeError('a relative expiry')
  if (sessionDuration !== undefined && sessionDuration < 1) throw new RangeError('an empty session')
  const params: Record<string, string | number> = { objectType: 'KalturaAppToken' }
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) params[`${name}__null`] = ''
    else if (value !== undefined) params[name] = value
  }
  return params
}
