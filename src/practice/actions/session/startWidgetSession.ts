import { apiObject } from '../../answer/value'
import { ApiException } from '../../apiException'
import { sealKs } from '../../session/sealKs'
import type { OpenAction } from '../action'

/** `session.startWidgetSession`: for anyone, on the account's default widget. */
export const sessionStartWidgetSession: OpenAction = {
  access: 'anyone',
  bind(args) {
    const widgetId = args.requiredString('widgetId')
    const duration = args.optionalInteger('expiry') ?? 86_400

    return ({ state }) => {
      const { account, nowSeconds } = state
      if (widgetId !== `_${account.partnerId}`) {
        throw new ApiException('INVALID_WIDGET_ID', { WIDGET_ID: widgetId })
      }
      const expiry = nowSeconds() + Math.min(duration, account.ksMaxExpiryInSeconds)
      const ks = sealKs({ expiry, sessionType: 0, userId: '0', privileges: 'view:*,widget:1' }, state)
      return apiObject('KalturaStartWidgetSessionResponse', { partnerId: account.partnerId, ks, userId: 0 })
    }
  },
}
