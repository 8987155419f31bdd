import { ApiException } from '../../apiException'
import type { PracticeState } from '../../state'

/**
 * Makes the user of an app token known to the account.
 *
 * @throws ApiException `INVALID_FIELD_VALUE` for a new user with an id that the server does not take
 */
export function knowUser(userId: string | null, { userIds }: PracticeState): void {
  if (userId === null || userIds.has(userId)) return
  if (!/^[A-Za-z0-9,!#$%&'*+?^_`{|}~.@-]{1,320}$/.test(userId)) {
    throw new ApiException('INVALID_FIELD_VALUE', { FIELD_NAME: 'sessionUserId' })
  }
  userIds.add(userId)
}
