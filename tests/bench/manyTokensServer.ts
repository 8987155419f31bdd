import { sampleAccount, startPractice } from '../../src/practice'
import { manyAccountTokens } from '../unit/main/accounts/accountToken'

/** A practice account with as many app tokens as its argument says; tells its service URL to the process that made it. */
const appTokens = manyAccountTokens(Number(process.argv[2])).map((token, n) => ({
  ...token,
  partnerId: sampleAccount.partnerId,
  token: n.toString(16).padStart(32, '5a'),
  createdAt: token.createdAt ?? 0,
  updatedAt: token.updatedAt ?? 0,
  sessionDuration: token.sessionDuration ?? 0,
  description: token.description ?? '',
}))
const { serviceUrl } = await startPractice({ seed: { ...sampleAccount, appTokens } })
process.send?.(serviceUrl)
