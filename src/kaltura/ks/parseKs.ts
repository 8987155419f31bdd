import { decodeCanonical } from './base64'
import { KsFormatError } from './ksFormatError'
import { type ParsedKsV1, readV1 } from './v1'
import { looksLikeV2, type ParsedKsV2, readV2 } from './v2'

/** What a KS tells without the account's secret. Nothing of it is verified. */
export type ParsedKs = ParsedKsV1 | ParsedKsV2

/**
 * Reads a KS as far as it can be read without a secret: v1 is base64 and says everything; v2 is url-safe
 * base64 and says its partner alone.
 *
 * @throws KsFormatError for anything else: surrounding white space, a missing `=`, a cut-off KS
 */
export function parseKs(ks: string): ParsedKs {
  const { bytes, alphabet } = decodeCanonical(ks)
  if (!looksLikeV2(bytes)) {
    if (alphabet === 'url-safe') throw new KsFormatError('NOT_BASE64')
    return readV1(bytes)
  }
  if (alphabet === 'standard') throw new KsFormatError('NOT_BASE64')
  return readV2(bytes)
}
