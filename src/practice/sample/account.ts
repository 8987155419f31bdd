import type { PracticeAccount } from '../account'
import { sampleCategories } from './categories'
import { sampleMedia } from './media'
import { sampleTokens } from './tokens'
import { sampleUsers } from './users'

const partnerId = 1_234_567

/** The account that practice starts with unless it is given another. The same at every start. */
export const sampleAccount: PracticeAccount = {
  partnerId,
  name: 'Practice account',
  secret: '05'.repeat(16),
  adminSecret: 'ad'.repeat(16),
  ksMaxExpiryInSeconds: 86_400,
  appTokens: sampleTokens(partnerId),
  media: sampleMedia,
  categories: sampleCategories,
  users: sampleUsers,
}
