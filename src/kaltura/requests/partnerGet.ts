import type { ReadRequest } from './readRequest'
import { choice, date, flag, number, required, text } from './shape'

/**
 * `partner.get`: the account of the KS. The server answers the account's `secret` and `adminSecret` as well, to
 * whoever may ask: they are withheld with everything else that is not listed here.
 */
export const partnerGet: ReadRequest<object> = {
  service: 'partner',
  action: 'get',
  params: () => ({}),
  answer: {
    types: ['KalturaPartner'],
    fields: {
      id: required(number),
      name: text,
      website: text,
      description: text,
      createdAt: date,
      status: choice({ 1: 'ACTIVE', 2: 'BLOCKED', 3: 'FULL_BLOCK' }),
      type: number,
      partnerPackage: number,
      partnerGroupType: number,
      partnerParentId: number,
      referenceId: text,
      adminName: text,
      adminEmail: text,
      adminUserId: text,
      firstName: text,
      lastName: text,
      country: text,
      state: text,
      defaultEntitlementEnforcement: flag,
    },
  },
}
