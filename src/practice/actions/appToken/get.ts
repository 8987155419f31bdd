import type { SessionAction } from '../action'
import { appTokenAnswer } from './answer'
import { findAppToken } from './findAppToken'

/** `appToken.get` */
export const appTokenGet: SessionAction = {
  access: ['APP_TOKEN_BASE', 'KMC_READ_ONLY'],
  bind(args) {
    const id = args.requiredString('id')

    return ({ state }) => appTokenAnswer(findAppToken(id, state))
  },
}
