import type { MintRequest } from '../../contract/tokens'
import {
  type Answer,
  type KalturaClient,
  KalturaError,
  type StartedSession,
  startSessionWithToken,
} from '../../kaltura'
import { Failed } from '../failed'
import type { Vault } from '../vault/vault'
import type { WidgetSessions } from './widgetSessions'

/** Makes the API client of an account; refuses URLs that are not allowed. */
export type ClientFor = (serviceUrl: string) => Promise<KalturaClient>

export type ExchangeOptions = {
  signal?: AbortSignal
  /** for cutting off a token that leaked, which takes a session of it; for nothing else */
  evenIfLeaked?: boolean
}

/**
 * Starts a session from a held token. The request has to be checked by then.
 * @throws Failed TOKEN_COMPROMISED for a token that leaked, among others; KalturaError
 */
export type Exchange = (
  tokenId: string,
  request: MintRequest,
  options?: ExchangeOptions,
) => Promise<Answer<StartedSession>>

/**
 * The exchange of a held token for a session: hash over the account's widget KS, `appToken.startSession`. What becomes
 * of the session is for the caller.
 */
export function openExchange({
  vault,
  widgets,
  clientFor,
}: {
  vault: Vault
  widgets: WidgetSessions
  clientFor: ClientFor
}): Exchange {
  const once: Exchange = async (tokenId, request, { signal, evenIfLeaked = false } = {}) => {
    const { serviceUrl, partnerId, compromised } = vault.record(tokenId)
    if (compromised && !evenIfLeaked) throw new Failed('TOKEN_COMPROMISED')
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
          signal,
        })
      } catch (error) {
        if (isOfWidget(error)) widgets.drop(client, partnerId)
        throw error
      }
    })
  }
  return (tokenId, request, options) =>
    once(tokenId, request, options).catch((error) => {
      // a kept widget session may have been cut off meanwhile; with a fresh one the same refusal is final
      if (error instanceof KalturaError && error.code === 'INVALID_KS') return once(tokenId, request, options)
      throw error
    })
}

/** Failures by which the server, or the KS itself, says that the widget session is no good. */
function isOfWidget(error: unknown): boolean {
  return error instanceof KalturaError && ['INVALID_KS', 'KS_PARTNER_MISMATCH'].includes(error.code)
}
