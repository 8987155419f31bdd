import { randomBytes } from 'node:crypto'
import { encryptKsV2 } from '../../kaltura'
import type { PracticeAccount } from '../account'

/** A session that an action starts. */
export interface NewSession {
  /** Absolute Unix seconds. */
  expiry: number
  sessionType: number
  userId: string
  privileges: string
}

/** Starts a session: a v2 KS, sealed with the account's admin secret. */
export function sealKs(session: NewSession, account: PracticeAccount): string {
  const fields = { ...session, partnerId: account.partnerId, masterPartnerId: '', additionalData: '' }
  return encryptKsV2(fields, account.adminSecret, randomBytes(16))
}
