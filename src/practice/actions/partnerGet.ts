import { apiObject } from '../answer/value'
import { ApiException } from '../apiException'
import type { SessionAction } from './action'

/** `partner.get`: the account itself. Like the real one it answers the account's secrets, here made up. */
export const partnerGet: SessionAction = {
  access: ['KMC_ACCESS', 'KMC_READ_ONLY'],
  bind(args) {
    const id = args.optionalInteger('id')

    return ({ state: { account } }) => {
      const { partnerId, name, secret, adminSecret } = account
      if (id !== null && id !== partnerId) throw new ApiException('UNKNOWN_PARTNER_ID', { PID: String(id) })
      return apiObject('KalturaPartner', {
        id: partnerId,
        name,
        website: 'https://practice.example',
        createdAt: '2025-09-01 00:00:00',
        adminName: 'Practice administrator',
        adminEmail: 'admin@practice.example',
        description: 'Made up, to practise with',
        status: 1,
        partnerPackage: 1,
        secret,
        adminSecret,
        adminUserId: 'admin@practice.example',
      })
    }
  },
}
