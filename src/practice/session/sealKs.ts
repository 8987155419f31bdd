import { randomBytes, randomInt } from 'node:crypto'
import { buildKsV1, encryptKsV2 } from '../../kaltura'
import type { PracticeState } from '../state'

/** A session that an action starts. */
export interface NewSession {
  /** Absolute Unix seconds. */
  expiry: number
  sessionType: number
  userId: string
  privileges: string
}

/** Starts a session: a KS of the account's version, made with its admin secret. */
export function sealKs(session: NewSession, { account, nowSeconds }: PracticeState): string {
  const { partnerId, adminSecret, ksVersion = 2 } = account
  const fields = { ...session, partnerId, masterPartnerId: '', additionalData: '' }
  if (ksVersion === 2) return encryptKsV2(fields, adminSecret, randomBytes(16))
  const fraction = String(randomInt(1_000_000)).padStart(6, '0')
  return buildKsV1(fields, adminSecret, `${nowSeconds()}.${fraction}`)
}
