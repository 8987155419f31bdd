import { randomUUID } from 'node:crypto'
import type { SessionView } from '../../contract/sessions'
import type { MintRequest } from '../../contract/tokens'
import { KalturaError } from '../../kaltura'
import { type Guard, unguarded } from '../conceal/concealment'
import type { Environments } from '../settings/environments'
import { fingerprint } from '../vault/fingerprint'
import { labelOf, type Vault } from '../vault/vault'
import type { SessionBook } from './book'
import { checkRequest } from './checkRequest'
import { compareGrant } from './comparison'
import { type ClientFor, openExchange } from './exchange'
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
 * @param guard keeps what was begun before KSmith was concealed from being given out afterwards
 * @param now milliseconds
 */
export function openMinter({
  vault,
  book,
  widgets,
  environments,
  clientFor,
  guard = unguarded,
  now = Date.now,
}: {
  vault: Vault
  book: SessionBook
  widgets: WidgetSessions
  environments: Pick<Environments, 'of'>
  clientFor: ClientFor
  guard?: Guard
  now?: () => number
}): Minter {
  const exchange = openExchange({ vault, widgets, clientFor })

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
      const isStillOpen = guard()
      const request = checkRequest(asked)
      const before = vault.record(tokenId)
      const { serviceUrl, partnerId } = before
      const environment = environments.of(before)
      requireConfirmation(before, environment, request, confirmation)
      const { value, transport } = await exchange(tokenId, request)
      // from here on nothing waits: either the KS is in the book now, or it is let go of
      isStillOpen()
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
