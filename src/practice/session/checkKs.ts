import type { KsFields } from '../../kaltura'
import { invalidKs } from '../apiException'
import type { ApiRequest } from '../request/readRequest'
import type { PracticeState } from '../state'
import { privilegeValue } from './privilegeValue'
import { isWidgetSession } from './widgetSession'

/**
 * Whether a KS is good for this request, in the server's order: expiry, address, URI, ended, number of calls.
 *
 * @throws ApiException `INVALID_KS` with the reason in place of the KS
 */
export function checkKs(ks: string, fields: KsFields, request: ApiRequest, state: PracticeState): void {
  const now = state.nowSeconds()
  if (fields.expiry <= now) throw invalidKs('EXPIRED')
  const ip = privilegeValue(fields.privileges, 'iprestrict')
  if (ip && ip !== request.clientIp) throw invalidKs('EXCEEDED_RESTRICTED_IP')
  const uris = privilegeValue(fields.privileges, 'urirestrict')
  if (uris && !uris.split('|').some((uri) => matches(uri, request.uri))) {
    throw invalidKs('EXCEEDED_RESTRICTED_URI')
  }
  // The server never looks for an end of a widget session.
  if (!isWidgetSession(fields) && state.ended.isEnded(ks, fields, now)) throw invalidKs('LOGOUT')
  const limit = privilegeValue(fields.privileges, 'actionslimit')
  if (limit) countAction(ks, Number(limit), state.actionCounts)
}

/** A trailing `*` stands for any ending. */
function matches(pattern: string, uri: string): boolean {
  return pattern.endsWith('*') ? uri.startsWith(pattern.slice(0, -1)) : uri === pattern
}

function countAction(ks: string, limit: number, counts: Map<string, number>): void {
  const used = counts.get(ks) ?? 0
  if (used >= limit) throw invalidKs('EXCEEDED_ACTIONS_LIMIT')
  counts.set(ks, used + 1)
}
