import { decryptKsV2, type KsFields, parseKs, verifyKsV1 } from '../../kaltura'
import type { PracticeAccount } from '../account'
import { invalidKs } from '../apiException'

/**
 * Opens a KS with the account's secrets, whichever version it is. Says nothing about its expiry.
 *
 * @throws ApiException `INVALID_KS` with the KS itself in it, as the server does
 */
export function openKs(ks: string, account: PracticeAccount): KsFields {
  for (const secret of [account.adminSecret, account.secret]) {
    try {
      const open = parseKs(ks).version === 2 ? decryptKsV2 : verifyKsV1
      const fields = open(ks, secret)
      if (fields.partnerId === account.partnerId) return fields
    } catch {
      // Not sealed with this secret, or no KS at all: the answer is the same.
    }
  }
  throw invalidKs(ks)
}
