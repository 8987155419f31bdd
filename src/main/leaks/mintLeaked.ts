import type { MintRequest } from '../../contract/tokens'
import { KalturaError, type KalturaErrorCode, type StartedSession } from '../../kaltura'
import type { Exchange } from '../sessions/exchange'

/** A USER session that lives for a minute. */
const request: MintRequest = { lifetime: 60, type: 0, privileges: '' }

/** Mints from a token that leaked, which is done for stopping it, and for proving that it is stopped. */
export async function mintLeaked(exchange: Exchange, tokenId: string): Promise<StartedSession> {
  return (await exchange(tokenId, request, { evenIfLeaked: true })).value
}

/** Whether a refused mint says that there are no new sessions of the token, while old ones live on. */
export function endsMinting(error: unknown): boolean {
  return error instanceof KalturaError && noMoreMints.includes(error.code)
}

const noMoreMints: readonly KalturaErrorCode[] = ['APP_TOKEN_EXPIRED', 'APP_TOKEN_NOT_ACTIVE']
