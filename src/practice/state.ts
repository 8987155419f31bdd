import type { PracticeAccount, PracticeAppToken } from './account'
import { type EndedSessions, endedSessions } from './session/endedSessions'

/** An app token as it is kept: what a request can leave or make unset is `null`. */
export type StoredAppToken = Omit<PracticeAppToken, 'sessionDuration' | 'description'> & {
  sessionDuration: number | null
  description: string | null
}

/** What a running practice server holds, in memory alone. */
export interface PracticeState {
  account: PracticeAccount
  /** Deleted ones included: a status says so. */
  appTokens: Map<string, StoredAppToken>
  /** The users whom the account knows; an app token made for another one makes him known. */
  userIds: Set<string>
  /** How many calls were made with each KS that limits them. */
  actionCounts: Map<string, number>
  ended: EndedSessions
  /** The server's clock, in whole Unix seconds. */
  nowSeconds(): number
}

/** @param clock the time in Unix milliseconds */
export function newState(account: PracticeAccount, clock: () => number): PracticeState {
  const { appTokens, users = [] } = account
  const tokenUsers = appTokens.flatMap(({ sessionUserId }) => sessionUserId ?? [])
  return {
    account,
    appTokens: new Map(appTokens.map((token) => [token.id, { ...token }])),
    userIds: new Set([...users.map(({ id }) => id), ...tokenUsers]),
    actionCounts: new Map(),
    ended: endedSessions(),
    nowSeconds: () => Math.floor(clock() / 1000),
  }
}
