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
 * The one place where a hash is made. It is made only over a KS of the expected partner, so that a server that is
 * confused about whom it serves gets nothing to replay elsewhere. Against a hostile server that knows the partner id
 * this is no defence, since widget sessions are public: there it counts that a secret is bound to its host.
 *
 * @throws KalturaError `KS_PARTNER_MISMATCH` before anything is hashed or sent; `ANSWER_UNEXPECTED` when the
 *   session that comes back is another partner's or echoes what was secret
 */
export async function startSessionWithToken(exchange: TokenExchange): Promise<Answer<StartedSession>> {
  const { client, widgetKs, partnerId, appTokenId, token, hashType } = exchange
  const { userId, type, expiry, sessionPrivileges, signal } = exchange
  if (partnerOf(widgetKs) !== partnerId) throw new KalturaError('KS_PARTNER_MISMATCH')
  const hash = tokenHash(widgetKs, token, hashType)
  const answer = await client.startSession({
    ks: widgetKs,
    id: appTokenId,
    tokenHash: hash,
    userId,
    type,
    expiry,
    sessionPrivileges,
    secrets: [token],
    signal,
  })
  const { value, transport } = answer
  // these are kept and shown, so nothing secret may come back in them
  const shown = `${value.privileges}\n${value.userId ?? ''}`
  const echoes = [widgetKs, hash, token, value.ks].some((secret) => shown.includes(secret))
  if (echoes || value.partnerId !== partnerId || partnerOf(value.ks) !== partnerId) {
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
