import type { SessionAction } from '../action'
import { appTokenAnswer } from './answer'
import { findAppToken } from './findAppToken'
import { appTokenInput } from './input'
import { knowUser } from './knowUser'
import { refuseReadOnly } from './readOnly'

/** `appToken.update`: hash type and session type may change too; sessions that are out already do not. */
export const appTokenUpdate: SessionAction = {
  access: ['APP_TOKEN_UPDATE'],
  bind(args) {
    const id = args.requiredString('id')
    const input = appTokenInput(args)

    return ({ state }) => {
      const present = findAppToken(id, state)
      refuseReadOnly(input, present)
      const now = state.nowSeconds()
      const token = { ...present, ...input.changes(now), updatedAt: now }
      knowUser(token.sessionUserId, state)
      state.appTokens.set(id, token)
      return appTokenAnswer(token)
    }
  },
}
