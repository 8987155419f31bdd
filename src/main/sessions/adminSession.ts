import { randomUUID } from 'node:crypto'
import { checkAdminLifetime, checkPartnerId, checkUserId } from '../../contract/inputRules'
import type { SessionView } from '../../contract/sessions'
import type { SessionType } from '../../contract/tokens'
import { type KalturaClient, KalturaError, startSessionWithSecret } from '../../kaltura'
import { t } from '../../strings'
import { canonicalServiceUrl } from '../accounts/serviceUrls'
import { type Guard, unguarded } from '../conceal/concealment'
import { Failed, orThrow } from '../failed'
import type { SecretHandles } from '../intake/handles'
import { fingerprint } from '../vault/fingerprint'
import { compareAdminGrant } from './adminComparison'
import type { SessionBook } from './book'
import { checkPrivileges } from './checkPrivileges'
import { timingOf } from './timing'

/** What is asked of an account's own secret, as typed. `lifetime` in seconds. */
export type AdminRequest = {
  serviceUrl: string
  partnerId: string
  type: SessionType
  userId: string
  lifetime: number
  privileges: string
  secretHandle: string
}

/**
 * Starts sessions with an account's admin secret, for the day when no app token exists yet. The secret comes by a handle,
 * goes to the account and nowhere else, is never stored, and is let go of once a session was started.
 *
 * @param confirmHost has a person confirm the host that the secret itself is sent to
 * @param guard keeps what was begun before KSmith was concealed from being given out afterwards
 * @param belongsTo the case that is open, and what the account is for
 * @param now milliseconds
 */
export function openAdminSessions({
  handles,
  book,
  clientFor,
  confirmHost,
  belongsTo,
  guard = unguarded,
  now = Date.now,
}: {
  handles: SecretHandles
  book: SessionBook
  clientFor: (serviceUrl: string) => Promise<KalturaClient>
  confirmHost: (serviceUrl: string) => Promise<void>
  belongsTo: (account: {
    serviceUrl: string
    partnerId: number
  }) => Pick<SessionView, 'caseId' | 'environmentId'>
  guard?: Guard
  now?: () => number
}): { start(asked: AdminRequest): Promise<SessionView> } {
  return {
    async start(asked) {
      const isStillOpen = guard()
      const serviceUrl = canonicalServiceUrl(asked.serviceUrl)
      const partnerId = orThrow(checkPartnerId(asked.partnerId))
      const lifetime = orThrow(checkAdminLifetime(asked.lifetime))
      const userId = orThrow(checkUserId(asked.userId))
      const privileges = checkPrivileges(asked.privileges)
      const { type } = asked
      const secret = handles.use(asked.secretHandle)
      await confirmHost(serviceUrl)
      const { value, transport } = await startSessionWithSecret({
        client: await clientFor(serviceUrl),
        secret,
        partnerId,
        type,
        expiry: lifetime,
        ...(userId && { userId }),
        ...(privileges && { privileges }),
      }).catch(refusal)
      handles.discard(asked.secretHandle)
      isStillOpen()

      const answeredAt = now()
      const requested = { lifetime, type, privileges, ...(userId && { userId }) }
      const asAsked = {
        expiry: Math.floor((transport.serverTime ?? answeredAt / 1000) + lifetime),
        sessionType: type,
        userId,
        privileges,
      }
      const { expiry, sessionType, ...words } = value.granted ?? asAsked
      const { isTrusted: _, ...timing } = timingOf(expiry, transport, answeredAt)
      const granted = { lifetime: timing.lifetime, type: sessionType, ...words }
      const view: SessionView = {
        id: randomUUID(),
        tokenLabel: t('main.sessions.ofAdminSecret', { partnerId }),
        partnerId,
        serviceUrl,
        fingerprint: fingerprint(value.ks),
        mintedAt: answeredAt,
        ...timing,
        ...belongsTo({ serviceUrl, partnerId }),
        ...granted,
        requested,
        ...(value.granted
          ? { points: compareAdminGrant(requested, granted) }
          : { points: [], isAsAsked: true }),
      }
      book.file(view, value.ks)
      return view
    },
  }
}

/** The server has one answer for every secret that does not open the account; it means the secret here. */
function refusal(error: unknown): never {
  if (!(error instanceof KalturaError) || error.code !== 'START_SESSION_ERROR') throw error
  const { serverMessage: message, serverSession: session } = error
  throw new Failed('ADMIN_SECRET_REFUSED', {
    server: {
      code: error.code,
      ...(message !== undefined && { message }),
      ...(session !== undefined && { session }),
    },
  })
}
