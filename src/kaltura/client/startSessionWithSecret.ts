import { KalturaError } from '../errors'
import { decryptKsV2, type KsFields, parseKs } from '../ks'
import { type SessionType, sessionTypes } from '../sessionType'
import type { KalturaClient, SessionStartRequest } from './createClient'
import type { Answer } from './transport'

export interface SecretExchange extends SessionStartRequest {
  client: KalturaClient
}

/** A KS from an account's secret. */
export interface SecretSession {
  ks: string
  /**
   * What the KS says, where it can be read: a v1 KS says it openly, a v2 KS to whoever has the account's admin secret.
   * Absent for a v2 KS that another secret sealed, as when it was started with the account's user secret.
   */
  granted?: { expiry: number; sessionType: SessionType; userId: string; privileges: string }
}

/**
 * Starts a session with an account's own secret. `session.start` answers the KS alone, so what was granted is read out
 * of the KS itself.
 *
 * The account is asked for first, without the secret: a service URL that does not know the partner id, or that answers
 * for another partner, never gets to see it.
 *
 * @throws KalturaError `INVALID_WIDGET_ID` or `KS_PARTNER_MISMATCH` before the secret is sent; `ANSWER_UNEXPECTED` when
 *   what comes back is another partner's, or no session that can be, or holds the secret
 */
export async function startSessionWithSecret({
  client,
  ...request
}: SecretExchange): Promise<Answer<SecretSession>> {
  const { partnerId, secret, signal } = request
  const widget = await client.startWidgetSession({ partnerId, expiry: WIDGET_LIFETIME, signal })
  if (parseKs(widget.value.ks).partnerId !== partnerId) throw new KalturaError('KS_PARTNER_MISMATCH')
  const { value: ks, transport } = await client.sessionStart(request)
  const unexpected = () => new KalturaError('ANSWER_UNEXPECTED', { serverSession: transport.serverSession })
  if (parseKs(ks).partnerId !== partnerId) throw unexpected()
  const fields = fieldsOf(ks, secret)
  if (!fields) return { value: { ks }, transport }
  const { expiry, userId, privileges } = fields
  const sessionType = Object.values(sessionTypes).find((type) => type === fields.sessionType)
  const plausible = expiry >= 0 && expiry <= LAST_SECOND && `${userId}${privileges}`.length <= LONGEST_TEXT
  // these are kept and shown, so nothing secret may come back in them
  const echoes = `${userId}\n${privileges}`.includes(secret)
  if (sessionType === undefined || !plausible || echoes) throw unexpected()
  return { value: { ks, granted: { expiry, sessionType, userId, privileges } }, transport }
}

function fieldsOf(ks: string, secret: string): KsFields | undefined {
  const parsed = parseKs(ks)
  if (parsed.version === 1) return parsed
  try {
    return decryptKsV2(ks, secret)
  } catch {
    return undefined
  }
}

/** Seconds. Nobody uses the session. */
const WIDGET_LIFETIME = 10
/** Unix seconds: the year 2286, as in every answer. */
const LAST_SECOND = 9_999_999_999
const LONGEST_TEXT = 8_448
