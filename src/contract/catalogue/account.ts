import { pick } from '../../strings'
import { MAX_DESCRIPTION_LENGTH } from '../accountRules'
import type { FailureCode } from '../failures'
import { type Entry, type Explanation, lasting } from './explanation'

/** What stands in the way of administering an account. */
export const account = {
  ACCOUNT_NOT_OPEN: () => lasting('ACCOUNT_NOT_OPEN'),
  NOT_ADMIN: () => lasting('NOT_ADMIN'),
  NOT_A_KS: () => lasting('NOT_A_KS'),
  KS_OTHER_ACCOUNT: () => lasting('KS_OTHER_ACCOUNT'),
  ADMIN_KS_ENDED: () => lasting('ADMIN_KS_ENDED'),
  INVALID_EXPIRY: () => lasting('INVALID_EXPIRY'),
  INVALID_DESCRIPTION: () => lasting('INVALID_DESCRIPTION', { most: MAX_DESCRIPTION_LENGTH }),
  CONFIRMATION_DIFFERS: () => lasting('CONFIRMATION_DIFFERS'),
  CREATE_UNCLEAR: () => lasting('CREATE_UNCLEAR'),
} satisfies Partial<Record<FailureCode, Entry>>

/** The words for a refusal of which the missing permission is known. */
export function missingPermission(permission: string): Explanation {
  return {
    ...lasting('PERMISSION_MISSING', { permission }),
    happened: pick('failures.PERMISSION_MISSING.happenedFor', permission, 'other', { permission }),
  }
}
