import { randomBytes, randomInt } from 'node:crypto'
import type { PracticeState, StoredAppToken } from '../../state'
import type { SessionAction } from '../action'
import { appTokenAnswer } from './answer'
import { appTokenInput } from './input'
import { knowUser } from './knowUser'
import { refuseReadOnly } from './readOnly'

/** `appToken.add`: the secret is made here, and is as long for every hash type. */
export const appTokenAdd: SessionAction = {
  access: ['APP_TOKEN_ADD'],
  bind(args) {
    const input = appTokenInput(args)

    return ({ state }) => {
      refuseReadOnly(input)
      const { account, appTokens } = state
      const now = state.nowSeconds()
      const changes = input.changes(now)
      const token: StoredAppToken = {
        id: newId(state),
        token: randomBytes(16).toString('hex'),
        partnerId: account.partnerId,
        createdAt: now,
        updatedAt: now,
        status: 2,
        expiry: null,
        sessionType: null,
        sessionUserId: null,
        sessionPrivileges: null,
        hashType: 'SHA1',
        description: null,
        ...changes,
        // A duration of 0 is a duration: sessions that have expired at birth.
        sessionDuration: changes.sessionDuration ?? account.ksMaxExpiryInSeconds,
      }
      knowUser(token.sessionUserId, state)
      appTokens.set(token.id, token)
      return appTokenAnswer(token)
    }
  },
}

/** The data centre, which here is always 1, and eight letters or digits. */
function newId({ appTokens }: PracticeState): string {
  for (;;) {
    const id = `1_${Array.from({ length: 8 }, () => randomInt(36).toString(36)).join('')}`
    if (!appTokens.has(id)) return id
  }
}
