import { randomUUID } from 'node:crypto'
import type { SessionView } from '../../contract/sessions'
import type { MintRequest } from '../../contract/tokens'
import {
  type Answer,
  type KalturaClient,
  KalturaError,
  type StartedSession,
  startSessionWithToken,
} from '../../kaltura'
import type { Environments } from '../settings/environments'
import { fingerprint } from '../vault/fingerprint'
import { labelOf, type Vault } from '../vault/vault'
import type { SessionBook } from './book'
import { checkRequest } from './checkRequest'
import { compareGrant } from './comparison'
import { isUnexpectedAdmin, requireConfirmation } from './guardRails'
import { learnCaps } from './learnCaps'
import { timingOf } from './timing'
import type { WidgetSessions } from './widgetSessions'

/** What a mint is for, and what a person typed to confirm it. */
export type Circumstances = { caseId?: string | undefined; confirmation?: string | undefined }

export type Minter = {
  /** Fetches the account's widget session ahead. Failures are left to the mint that follows. */
  warm(tokenId: string): Promise<void>
  /**
   * Starts a KS from a token and files it in the session book.
   * @throws Failed, CONFIRMATION_NEEDED among others; KalturaError
   */
  mint(tokenId: string, request: MintRequest, circumstances?: Circumstances): Promise<SessionView>
}

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
  environments,
  clientFor,
  now = Date.now,
}: {
  vault: Vault
  book: SessionBook
  widgets: WidgetSessions
  environments: Pick<Environments, 'of'>
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

    async mint(tokenId, asked, { caseId, confirmation } = {}) {
      const request = checkRequest(asked)
      const before = vault.record(tokenId)
      const { serviceUrl, partnerId } = before
      const environment = environments.of(before)
      requireConfirmation(before, environment, request, confirmation)
      const { value, transport } = await exchange(tokenId, request).catch((error) => {
        // a kept widget session may have been cut off meanwhile; with a fresh one the same refusal is final
        if (error instanceof KalturaError && error.code === 'INVALID_KS') return exchange(tokenId, request)
        throw error
      })
      const record = vault.record(tokenId)
      const answeredAt = now()
      const { isTrusted, ...timing } = timingOf(value.expiry, transport, answeredAt)
      const granted = {
        lifetime: timing.lifetime,
        type: value.sessionType,
        userId: value.userId ?? '',
        privileges: value.privileges,
      }
      const caps = learnCaps(record.caps, request, granted, record.appTokenId, isTrusted)
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
        ...timing,
        ...granted,
        requested: request,
        points: compareGrant(request, granted, record.appTokenId, tokenPrivileges),
        ...(caseId !== undefined && { caseId }),
        ...(environment && { environmentId: environment.id }),
        ...(isUnexpectedAdmin(before, environment, request, granted.type) && { unexpectedAdmin: true }),
      }
      vault.noteUse(tokenId, request, caps)
      book.file(view, value.ks)
      return view
    },
  }
}

/** Failures by which the server, or the KS itself, says that the widget session is no good. */
function isOfWidget(error: unknown): boolean {
  return error instanceof KalturaError && ['INVALID_KS', 'KS_PARTNER_MISMATCH'].includes(error.code)
}
