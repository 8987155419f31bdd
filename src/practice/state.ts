import type { PracticeAccount, PracticeAppToken } from './account'
import type { ActionCounts } from './session/checkKs'

/** What a running practice server holds, in memory alone. */
export interface PracticeState {
  account: PracticeAccount
  appTokens: Map<string, PracticeAppToken>
  actionCounts: ActionCounts
  /** The server's clock, in whole Unix seconds. */
  nowSeconds(): number
}

/** @param clock the time in Unix milliseconds */
export function newState(account: PracticeAccount, clock: () => number): PracticeState {
  return {
    account,
    appTokens: new Map(account.appTokens.map((token) => [token.id, { ...token }])),
    actionCounts: new Map(),
    nowSeconds: () => Math.floor(clock() / 1000),
  }
}
