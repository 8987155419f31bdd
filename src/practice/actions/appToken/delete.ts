import type { SessionAction } from '../action'
import { findAppToken } from './findAppToken'

/** `appToken.delete`: the token is gone, and every session that was started from it is over. Answers nothing. */
export const appTokenDelete: SessionAction = {
  access: ['APP_TOKEN_DELETE'],
  bind(args) {
    const id = args.requiredString('id')

    return ({ state }) => {
      const token = findAppToken(id, state)
      state.appTokens.set(id, { ...token, status: 3, updatedAt: state.nowSeconds() })
      state.ended.endGroup(id)
      return null
    }
  },
}
