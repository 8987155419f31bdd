import { parseKs } from '../../../kaltura'
import { apiObject } from '../../answer/value'
import { ApiException, invalidKs } from '../../apiException'
import { openKs } from '../../session/openKs'
import type { SessionAction } from '../action'

/**
 * `session.get`: what a KS says, without the KS. Numbers come straight out of the KS, hence as text. The KS
 * asked about is only opened: an expired one is answered too.
 */
export const sessionGet: SessionAction = {
  access: ['SESSION_READ_PERMISSION', 'KMC_ACCESS', 'KMC_READ_ONLY'],
  bind(args) {
    const other = args.optionalString('session')

    return ({ state: { account }, session }) => {
      if (other && partnerOf(other) !== account.partnerId) {
        throw new ApiException('PARTNER_ACCESS_FORBIDDEN', {
          ACCESSING_PID: String(account.partnerId),
          ACCESSED_PID: String(partnerOf(other)),
        })
      }
      const fields = other ? openKs(other, account) : session
      return apiObject('KalturaSessionInfo', {
        sessionType: String(fields.sessionType),
        partnerId: String(fields.partnerId),
        userId: fields.userId === '' ? null : fields.userId,
        expiry: String(fields.expiry),
        privileges: fields.privileges,
      })
    }
  },
}

function partnerOf(ks: string): number {
  try {
    return parseKs(ks).partnerId
  } catch {
    throw invalidKs(ks)
  }
}
