import type { HashFinding } from '../../contract/diagnosis'
import type { Caps, HashTypeName } from '../../contract/tokens'
import { findHashType, type HashTypeFinding, hashTypesByLikelihood, type KalturaClient } from '../../kaltura'
import { Failed } from '../failed'
import type { SecretHandles } from '../intake/handles'
import { capsFromProbe } from '../sessions/probe'
import { UNKNOWN_CAPS } from '../vault/caps'
import type { TokenRecord } from '../vault/record'
import { sameToken, type TokenPlace, type Vault } from '../vault/vault'
import type { Searches } from './searches'

export type HashTypes = {
  /**
   * Finds out the hash type of a token that is being added, over the secret behind a handle. The host is confirmed
   * first, as for adding. @throws Failed SECRET_REFUSED, DUPLICATE_TOKEN, HOST_NOT_CONFIRMED, HANDLE_EXPIRED; KalturaError
   */
  ofNew(search: string, place: TokenPlace, secretHandle: string): Promise<HashFinding>
  /** Finds out a held token's, and keeps what was found. @throws Failed SECRET_REFUSED, SECRET_*, …; KalturaError */
  ofHeld(search: string, tokenId: string): Promise<{ record: TokenRecord; finding: HashFinding }>
  /** What was learned about a token that is about to be added, if this very token was asked about with this secret. */
  learnedOf(place: TokenPlace, hashType: HashTypeName, secretHandle: string): Caps | undefined
}

/** Findings that are remembered until their tokens are added; the oldest goes. */
const MAX_REMEMBERED = 20

/**
 * Asks servers for hash types. Hashes of a secret go only to the account it is kept for, or is about to be kept for on a
 * host that a person confirmed, and only over a KS of that account.
 *
 * @param onTry told how far a search has come; `place` counts from 1
 */
export function openHashTypes({
  vault,
  handles,
  searches,
  clientFor,
  confirmHost,
  onTry,
}: {
  vault: Vault
  handles: SecretHandles
  searches: Searches
  clientFor: (serviceUrl: string) => Promise<KalturaClient>
  confirmHost: (serviceUrl: string) => Promise<void>
  onTry: (step: { search: string; hashType: HashTypeName; place: number; of: number }) => void
}): HashTypes {
  const remembered = new Map<string, { place: TokenPlace; hashType: HashTypeName; caps: Caps }>()

  const find = async (search: string, place: TokenPlace, token: string, signal: AbortSignal) =>
    findHashType({
      client: await clientFor(place.serviceUrl),
      partnerId: place.partnerId,
      appTokenId: place.appTokenId,
      token,
      signal,
      onTry: (hashType) =>
        onTry({
          search,
          hashType,
          place: hashTypesByLikelihood.indexOf(hashType) + 1,
          of: hashTypesByLikelihood.length,
        }),
    })

  return {
    ofNew: (search, place, secretHandle) =>
      searches.run(search, async (signal) => {
        const secret = handles.use(secretHandle)
        vault.refuseHeld(place)
        await confirmHost(place.serviceUrl)
        const found = accepted(await find(search, place, secret, signal), { field: 'secret' })
        const { hashType } = found
        const caps = capsAfter(UNKNOWN_CAPS, found, place.appTokenId)
        remembered.delete(secretHandle)
        remembered.set(secretHandle, { place, hashType, caps })
        for (const oldest of remembered.keys()) {
          if (remembered.size <= MAX_REMEMBERED) break
          remembered.delete(oldest)
        }
        return findingOf(found, place.appTokenId)
      }),

    ofHeld: (search, tokenId) =>
      searches.run(search, async (signal) => {
        if (vault.record(tokenId).compromised) throw new Failed('TOKEN_COMPROMISED')
        const { asked, found } = await vault.withSecret(tokenId, async (secret, record) => ({
          asked: record,
          found: accepted(await find(search, record, secret, signal)),
        }))
        const now = vault.record(tokenId)
        // another secret came meanwhile: what was found is not about it
        if (now.entryId !== asked.entryId) throw new Failed('TOKEN_NOT_READY')
        const record = await vault.edit(tokenId, {
          hashType: found.hashType,
          caps: capsAfter(now.caps, found, now.appTokenId),
        })
        return { record, finding: findingOf(found, record.appTokenId) }
      }),

    learnedOf(place, hashType, secretHandle) {
      const known = remembered.get(secretHandle)
      return known && known.hashType === hashType && sameToken(known.place, place) ? known.caps : undefined
    },
  }
}

type Found = Exclude<HashTypeFinding, { outcome: 'refused' }>

function accepted(finding: HashTypeFinding, blame: { field?: string } = {}): Found {
  if (finding.outcome === 'refused') throw new Failed('SECRET_REFUSED', blame)
  return finding
}

function capsAfter(before: Caps, found: Found, appTokenId: string): Caps {
  return found.outcome === 'expired' ? before : capsFromProbe(before, found.grant, appTokenId)
}

function findingOf(found: Found, appTokenId: string): HashFinding {
  const { hashType } = found
  if (found.outcome === 'expired') return { hashType, isExpired: true }
  const { privileges, userId, type } = capsFromProbe(UNKNOWN_CAPS, found.grant, appTokenId)
  return {
    hashType,
    isExpired: false,
    carries: {
      privileges: (privileges.source === 'unknown' ? null : privileges.value) ?? '',
      ...(userId.source !== 'unknown' && userId.value !== null && { userId: userId.value }),
      ...(type.source !== 'unknown' && type.value !== null && { type: type.value }),
    },
  }
}
