import { createHash } from 'node:crypto'

/** The digests that an app token may be set to. */
export const hashTypes = ['SHA1', 'MD5', 'SHA256', 'SHA512'] as const

/** The token's `hashType`. A token made without one reads back as `SHA1`. */
export type HashType = (typeof hashTypes)[number]

/**
 * The proof sent with `appToken.startSession`: lowercase hex of the digest over the exact KS string
 * followed by the token, with nothing between. The server compares it case-sensitively.
 *
 * Together with its KS it can be replayed until that KS expires, so it is a secret: never log it. Minting
 * goes through `startSessionWithToken`, which also checks whose KS is being hashed over.
 *
 * @param ks the KS which the same request sends as `ks`, usually a widget session
 * @param token the app token's secret
 * @throws TypeError for a hash type that the server does not have
 */
export function tokenHash(ks: string, token: string, hashType: HashType): string {
  if (!hashTypes.includes(hashType)) throw new TypeError('Unknown hash type')
  return createHash(hashType.toLowerCase())
    .update(ks + token)
    .digest('hex')
}
