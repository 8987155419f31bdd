import type { KsFields } from '../../kaltura'
import { privilegeValue } from './privilegeValue'

/** The sessions that were ended before their time, one by one or a whole group of them. */
export interface EndedSessions {
  /**
   * Ends a KS, and for 24 hours every KS of its session group, those included that are started meanwhile.
   * Of an app token's sessions all are one group.
   */
  end(ks: string, fields: KsFields, nowSeconds: number): void
  /** Ends every KS of a session group for good. */
  endGroup(sessionId: string): void
  isEnded(ks: string, fields: KsFields, nowSeconds: number): boolean
}

export function endedSessions(): EndedSessions {
  const sessions: Ends = new Map()
  const groups: Ends = new Map()

  return {
    end(ks, fields, nowSeconds) {
      put(sessions, ks, fields.expiry, nowSeconds)
      const group = sessionGroup(fields)
      if (group !== undefined) put(groups, group, nowSeconds + groupSeconds, nowSeconds)
    },
    endGroup(sessionId) {
      groups.set(sessionId, Number.POSITIVE_INFINITY)
    },
    isEnded(ks, fields, nowSeconds) {
      const group = sessionGroup(fields)
      return lasts(sessions, ks, nowSeconds) || (group !== undefined && lasts(groups, group, nowSeconds))
    },
  }
}

/** An entry that still lasts is left as it is: ending another session of a group does not prolong its end. */
function put(ends: Ends, key: string, until: number, nowSeconds: number): void {
  if (!lasts(ends, key, nowSeconds)) ends.set(key, until)
}

function lasts(ends: Ends, key: string, nowSeconds: number): boolean {
  return (ends.get(key) ?? 0) > nowSeconds
}

/** The first of the values of `sessionid`, which in an app token's sessions is the token's id. */
function sessionGroup({ privileges }: KsFields): string | undefined {
  return privilegeValue(privileges, 'sessionid')?.split('/')[0]
}

/** Until when each is refused, in Unix seconds. */
type Ends = Map<string, number>

const groupSeconds = 86_400
