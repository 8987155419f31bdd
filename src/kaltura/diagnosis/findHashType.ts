import type { KalturaClient, StartedSession } from '../client'
import { type Answer, startSessionWithToken, type TransportFacts } from '../client'
import { KalturaError } from '../errors'
import { sessionTypes } from '../sessionType'
import type { HashType } from '../tokenHash'

/** The likeliest first: what new tokens are told to use, then what a token made without one has. */
export const hashTypesByLikelihood: readonly HashType[] = ['SHA256', 'SHA1', 'SHA512', 'MD5']

/** What an accepted probe says of the token, without its KS, which nobody needs. */
export type ProbeGrant = Omit<StartedSession, 'ks'>

/**
 * What became of the search. `expired` knows the type as well: the server looks at the hash before it looks at the
 * token's end. `refused` means that every type there is was tried, so it is the secret that is wrong.
 */
export type HashTypeFinding =
  | { outcome: 'accepted'; hashType: HashType; grant: ProbeGrant; transport: TransportFacts }
  | { outcome: 'expired'; hashType: HashType }
  | { outcome: 'refused' }

export interface HashTypeSearch {
  client: KalturaClient
  /** The account which the token belongs to. */
  partnerId: number
  appTokenId: string
  /** The app token's secret. Used for the hashes alone. */
  token: string
  /** Told before each type is tried. */
  onTry?: (hashType: HashType) => void
  signal?: AbortSignal | undefined
}

/**
 * Learns a token's hash type from the server: one widget session, then a hash of each type until one is accepted. Only
 * `INVALID_APP_TOKEN_HASH` leads on to the next type; anything else would be answered the same to every hash, or says
 * nothing about it, so it ends the search.
 *
 * What is asked for is the least there is, a USER session of one second, so that the probe leaves nothing behind.
 *
 * @throws KalturaError for everything that ended the search without an answer about the hash
 */
export async function findHashType(search: HashTypeSearch): Promise<HashTypeFinding> {
  const { client, partnerId, appTokenId, token, onTry, signal } = search
  const widget = await client.startWidgetSession({ partnerId, expiry: WIDGET_LIFETIME, signal })
  for (const hashType of hashTypesByLikelihood) {
    onTry?.(hashType)
    try {
      const answer = await startSessionWithToken({
        client,
        widgetKs: widget.value.ks,
        partnerId,
        appTokenId,
        token,
        hashType,
        type: sessionTypes.user,
        expiry: PROBE_LIFETIME,
        signal,
      })
      return { outcome: 'accepted', hashType, ...withoutKs(answer) }
    } catch (failure) {
      if (!(failure instanceof KalturaError)) throw failure
      if (failure.code === 'APP_TOKEN_EXPIRED') return { outcome: 'expired', hashType }
      if (failure.code !== 'INVALID_APP_TOKEN_HASH') throw failure
    }
  }
  return { outcome: 'refused' }
}

function withoutKs({ value: { ks: _, ...grant }, transport }: Answer<StartedSession>) {
  return { grant, transport }
}

/** Seconds. Nought would mean the token's longest. */
export const PROBE_LIFETIME = 1

/** Seconds: long enough for four calls that each run into their deadline. It bounds the replay of the hashes. */
const WIDGET_LIFETIME = 120
