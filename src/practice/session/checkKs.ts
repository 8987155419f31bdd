import type { KsFields } from '../../kaltura'
import { invalidKs } from '../apiException'
import type { ApiRequest } from '../request/readRequest'
import { privilegeValue } from './privilegeValue'

/** Counts the calls made with each KS that limits them. */
export type ActionCounts = Map<string, number>

/**
 * Whether a KS is good for this request, in the server's order: expiry, address, URI, number of calls.
 *
 * @throws ApiException `INVALID_KS` with the reason in place of the KS
 */
export function checkKs(
  ks: string,
  fields: KsFields,
  { request, nowSeconds, counts }: { request: ApiRequest; nowSeconds: number; counts: ActionCounts },
): void {
  if (fields.expiry <= nowSeconds) throw invalidKs('EXPIRED')
  const ip = privilegeValue(fields.privileges, 'iprestrict')
  if (ip && ip !== request.clientIp) throw invalidKs('EXCEEDED_RESTRICTED_IP')
  const uris = privilegeValue(fields.privileges, 'urirestrict')
  if (uris && !uris.split('|').some((uri) => matches(uri, request.uri))) {
    throw invalidKs('EXCEEDED_RESTRICTED_URI')
  }
  const limit = privilegeValue(fields.privileges, 'actionslimit')
  if (limit) countAction(ks, Number(limit), counts)
}

/** A trailing `*` stands for any ending. */
function matches(pattern: string, uri: string): boolean {
  return pattern.endsWith('*') ? uri.startsWith(pattern.slice(0, -1)) : uri === pattern
}

function countAction(ks: string, limit: number, counts: ActionCounts): void {
  const used = counts.get(ks) ?? 0
  if (used >= limit) throw invalidKs('EXCEEDED_ACTIONS_LIMIT')
  counts.set(ks, used + 1)
}
