import type { SessionType } from '../../../kaltura'
import type { PracticeAccount } from '../../account'
import { ApiException } from '../../apiException'
import { sealKs } from '../../session/sealKs'
import type { OpenAction } from '../action'

/** `session.start`: a KS from the account's own secret. Answers the bare KS. */
export const sessionStart: OpenAction = {
  access: 'anyone',
  bind(args) {
    const secret = args.requiredString('secret')
    const userId = args.optionalString('userId') ?? ''
    const sessionType = args.optionalSessionType('type') ?? 0
    const partnerId = args.optionalInteger('partnerId')
    const duration = args.optionalInteger('expiry') ?? 86_400
    const privileges = args.optionalString('privileges') ?? ''

    return ({ state }) => {
      const { account, nowSeconds } = state
      if (partnerId !== account.partnerId || !opens(secret, sessionType, account)) {
        throw new ApiException('START_SESSION_ERROR', { PID: partnerId === null ? '' : String(partnerId) })
      }
      const expiry = nowSeconds() + Math.min(duration, account.ksMaxExpiryInSeconds)
      return sealKs({ expiry, sessionType, userId, privileges }, state)
    }
  },
}

function opens(secret: string, sessionType: SessionType, account: PracticeAccount): boolean {
  return secret === account.adminSecret || (sessionType === 0 && secret === account.secret)
}
