import { randomUUID } from 'node:crypto'
import { checkLifetime, checkUserId, MAX_PRIVILEGES_LENGTH } from '../../contract/inputRules'
import type { SessionView } from '../../contract/sessions'
import type { MintRequest } from '../../contract/tokens'
import {
  type Answer,
  type KalturaClient,
  KalturaError,
  type StartedSession,
  startSessionWithToken,
} from '../../kaltura'
import { checkRequestedPrivileges } from '../../kaltura/privileges'
import { Failed, orThrow } from '../failed'
import { fingerprint } from '../vault/fingerprint'
import { labelOf, type Vault } from '../vault/vault'
import type { SessionBook } from './book'
import { compareGrant } from './comparison'
import { learnCaps } from './learnCaps'
import type { WidgetSessions } from './widgetSessions'

export type Minter = {
  /** Fetches the account's widget session ahead. Failures are left to the mint that follows. */
  warm(tokenId: string): Promise<void>
  /** Starts a KS from a token and files it in the session book. @throws Failed, KalturaError */
  mint(tokenId: string, request: MintRequest): Promise<SessionView>
}

/**
 * Milliseconds. A `Date` header counts whole seconds, so a skew below this is not seen, and a clock that is set from
 * the network is closer than this.
 */
const UNSEEN_SKEW = 1_500

/** Milliseconds: a server that is a day off says nothing reliable about how long a session is. */
const IMPLAUSIBLE_SKEW = 24 * 3600 * 1000

/**
 * The exchange: hash over the widget KS, `appToken.startSession`, compare, file. One round trip when warmed.
 *
 * @param clientFor makes the API client of an account; refuses URLs that are not allowed
 * @param now milliseconds
 */
export function openMinter({
  vault,
  book,
  widgets,
  clientFor,
  now = Date.now,
}: {
  vault: Vault
  book: SessionBook
  widgets: WidgetSessions
  clientFor: (serviceUrl: string) => Promise<KalturaClient>
  now?: () => number
}): Minter {
  const exchange = async (tokenId: string, request: MintRequest): Promise<Answer<StartedSession>> => {
    const { serviceUrl, partnerId } = vault.record(tokenId)
    const client = await clientFor(serviceUrl)
    const widgetKs = await widgets.get(client, partnerId)
    return vault.withSecret(tokenId, async (token, { appTokenId, hashType }) => {
      try {
        return await startSessionWithToken({
          client,
          widgetKs,
          partnerId,
          appTokenId,
          token,
          hashType,
          expiry: request.lifetime,
          ...(request.userId && { userId: request.userId }),
          ...(request.type !== undefined && { type: request.type }),
          ...(request.privileges && { sessionPrivileges: request.privileges }),
        })
      } catch (error) {
        if (isOfWidget(error)) widgets.drop(client, partnerId)
        throw error
      }
    })
  }

  return {
    async warm(tokenId) {
      const { serviceUrl, partnerId } = vault.record(tokenId)
      try {
        await widgets.get(await clientFor(serviceUrl), partnerId)
      } catch (error) {
        if (!(error instanceof KalturaError)) throw error
      }
    },

    async mint(tokenId, asked) {
      const request = checkRequest(asked)
      const { serviceUrl, partnerId } = vault.record(tokenId)
      const { value, transport } = await exchange(tokenId, request).catch((error) => {
        // a kept widget session may have been cut off meanwhile; with a fresh one the same refusal is final
        if (error instanceof KalturaError && error.code === 'INVALID_KS') return exchange(tokenId, request)
        throw error
      })
      const record = vault.record(tokenId)
      const answeredAt = now()
      const { skewMs = 0, serverTime } = transport
      const endsAt = value.expiry * 1000 - (Math.abs(skewMs) < UNSEEN_SKEW ? 0 : skewMs)
      const granted = {
        lifetime: lifetimeOf(value.expiry, serverTime ?? (answeredAt + skewMs) / 1000),
        type: value.sessionType,
        userId: value.userId ?? '',
        privileges: value.privileges,
      }
      const trusted = serverTime !== undefined && Math.abs(skewMs) < IMPLAUSIBLE_SKEW
      const caps = learnCaps(record.caps, request, granted, record.appTokenId, trusted)
      const tokenPrivileges = caps.privileges.source === 'unknown' ? undefined : (caps.privileges.value ?? '')
      const view: SessionView = {
        id: randomUUID(),
        tokenId,
        tokenLabel: labelOf(record),
        appTokenId: record.appTokenId,
        partnerId,
        serviceUrl,
        fingerprint: fingerprint(value.ks),
        mintedAt: answeredAt,
        endsAt,
        ...granted,
        requested: request,
        points: compareGrant(request, granted, record.appTokenId, tokenPrivileges),
      }
      vault.noteUse(tokenId, request, caps)
      book.file(view, value.ks)
      return view
    },
  }
}

/**
 * The lifetime that was granted, in seconds, from when it ends and the server's clock when it answered. Both are whole
 * seconds that may fall on either side of one, so a second beside a whole minute is that minute.
 */
function lifetimeOf(expiry: number, serverTime: number): number {
  const measured = Math.round(expiry - serverTime)
  const minutes = Math.round(measured / 60) * 60
  return minutes > 0 && Math.abs(measured - minutes) <= 1 ? minutes : measured
}

/** Failures by which the server, or the KS itself, says that the widget session is no good. */
function isOfWidget(error: unknown): boolean {
  return error instanceof KalturaError && ['INVALID_KS', 'KS_PARTNER_MISMATCH'].includes(error.code)
}

function checkRequest(asked: MintRequest): MintRequest {
  const lifetime = orThrow(checkLifetime(asked.lifetime))
  const userId = orThrow(checkUserId(asked.userId ?? ''))
  const privileges = asked.privileges.trim()
  const [problem] = checkRequestedPrivileges(privileges)
  if (problem || privileges.length > MAX_PRIVILEGES_LENGTH) {
    const params = problem && { rule: problem.rule, position: String(problem.position) }
    throw new Failed('INVALID_PRIVILEGES', { field: 'privileges', ...(params && { params }) })
  }
  return {
    lifetime,
    privileges,
    ...(userId && { userId }),
    ...(asked.type !== undefined && { type: asked.type }),
  }
}
