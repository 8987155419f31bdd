import { KalturaError } from '../errors'
import { type ParsedKs, parseKs } from '../ks'
import { type HashType, tokenHash } from '../tokenHash'
import type { StartedSession } from './answers'
import type { KalturaClient, StartSessionRequest } from './createClient'
import type { Answer } from './transport'

export interface TokenExchange
  extends Pick<StartSessionRequest, 'userId' | 'type' | 'expiry' | 'sessionPrivileges' | 'signal'> {
  client: KalturaClient
  /** The KS to hash over, from `startWidgetSession` of the same account. */
  widgetKs: string
  /** The account which the token belongs to. */
  partnerId: number
  appTokenId: string
  /** The app token's secret. Used for one hash; neither sent nor kept. */
  token: string
  hashType: HashType
}

/**
 * Exchanges an app token for a session: hash, then `appToken.startSession`. `expiry` in seconds.
 *
 * The one place where a hash is made. It is made only over a KS of the expected partner: a hostile server
 * could otherwise hand out a genuine widget KS of another host's account, and replay our hash there.
 *
 * @throws KalturaError `KS_PARTNER_MISMATCH` before anything is hashed or sent; `ANSWER_UNEXPECTED` when the
 *   session that comes back is another partner's
 */
export async function startSessionWithToken(exchange: TokenExchange): Promise<Answer<StartedSession>> {
  const { client, widgetKs, partnerId, appTokenId, token, hashType } = exchange
  const { userId, type, expiry, sessionPrivileges, signal } = exchange
  if (partnerOf(widgetKs) !== partnerId) throw new KalturaError('KS_PARTNER_MISMATCH')
  const answer = await client.startSession({
    ks: widgetKs,
    id: appTokenId,
    tokenHash: tokenHash(widgetKs, token, hashType),
    userId,
    type,
    expiry,
    sessionPrivileges,
    secrets: [token],
    signal,
  })
  const { value, transport } = answer
  if (value.partnerId !== partnerId || partnerOf(value.ks) !== partnerId) {
    throw new KalturaError('ANSWER_UNEXPECTED', { serverSession: transport.serverSession })
  }
  return answer
}

function partnerOf(ks: string): number | undefined {
  let parsed: ParsedKs
  try {
    parsed = parseKs(ks)
  } catch {
    return undefined
  }
  return parsed.partnerId
}
