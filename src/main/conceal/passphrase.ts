import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { MIN_APP_PASSPHRASE_LENGTH } from '../../contract/conceal'
import { Failed } from '../failed'

/**
 * scrypt with 2^17 blocks of 1 KB: 128 MB and some half a second for each guess, as OWASP advises for scrypt. Node has no
 * argon2 before version 24.
 */
const COST = { N: 2 ** 17, r: 8, p: 1 }
const SALT_BYTES = 16
const KEY_BYTES = 32

const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`)))

/** What is kept of a passphrase: enough to recognise it, by the same work for each guess. */
export const verifierSchema = v.strictObject({
  v: v.literal(1),
  kdf: v.literal('scrypt'),
  N: v.literal(COST.N),
  r: v.literal(COST.r),
  p: v.literal(COST.p),
  salt: hex(SALT_BYTES),
  key: hex(KEY_BYTES),
})
export type Verifier = v.InferOutput<typeof verifierSchema>

/** Makes a key of a passphrase, off the main thread. */
export type Derive = (passphrase: string, salt: Buffer) => Promise<Buffer>

export const deriveByScrypt: Derive = (passphrase, salt) =>
  new Promise((resolve, reject) => {
    // keyboards spell the same accent in two ways
    scrypt(
      passphrase.normalize('NFC'),
      salt,
      KEY_BYTES,
      { ...COST, maxmem: 256 * COST.N * COST.r },
      (error, key) => (error ? reject(error) : resolve(key)),
    )
  })

/**
 * A new passphrase that was typed twice.
 * @throws Failed APP_PASSPHRASE_SHORT, PASSPHRASE_DIFFERS
 */
export function checkNewAppPassphrase(passphrase: string, again: string | undefined): string {
  if ([...passphrase.trim()].length < MIN_APP_PASSPHRASE_LENGTH) throw new Failed('APP_PASSPHRASE_SHORT')
  if (passphrase !== again) throw new Failed('PASSPHRASE_DIFFERS')
  return passphrase
}

export async function makeVerifier(passphrase: string, derive: Derive): Promise<Verifier> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(passphrase, salt)
  return { v: 1, kdf: 'scrypt', ...COST, salt: salt.toString('hex'), key: key.toString('hex') }
}

export async function matches(passphrase: string, { salt, key }: Verifier, derive: Derive): Promise<boolean> {
  return timingSafeEqual(await derive(passphrase, Buffer.from(salt, 'hex')), Buffer.from(key, 'hex'))
}
