import { randomUUID } from 'node:crypto'
import type { SessionView } from '../../contract/sessions'
import type { MintRequest } from '../../contract/tokens'
import { KalturaError } from '../../kaltura'
import { fingerprint } from '../vault/fingerprint'
import { labelOf, type Vault } from '../vault/vault'
import type { SessionBook } from './book'
import { checkRequest } from './checkRequest'
import { compareGrant } from './comparison'
import { type ClientFor, openExchange } from './exchange'
import { learnCaps } from './learnCaps'
import { timingOf } from './timing'
import type { WidgetSessions } from './widgetSessions'

export type Minter = {
  /** Fetches the account's widget session ahead. Failures are left to the mint that follows. */
  warm(tokenId: string): Promise<void>
  /** Starts a KS from a token and files it in the session book. @throws Failed, KalturaError */
  mint(tokenId: string, request: MintRequest): Promise<SessionView>
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
  clientFor,
  now = Date.now,
}: {
  vault: Vault
  book: SessionBook
  widgets: WidgetSessions
  clientFor: ClientFor
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

    async mint(tokenId, asked) {
      const request = checkRequest(asked)
      const { serviceUrl, partnerId } = vault.record(tokenId)
      const { value, transport } = await exchange(tokenId, request)
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
      }
      vault.noteUse(tokenId, request, caps)
      book.file(view, value.ks)
      return view
    },
  }
}
