import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { decodeCanonical, encodeUrlSafe } from './base64'
import type { KsFields } from './fields'
import { KsFormatError } from './ksFormatError'
import { readPartnerId } from './partnerId'
import { readFields, writeFields } from './v2Fields'

/** All that a v2 KS shows without the account's secret. */
export interface ParsedKsV2 {
  version: 2
  partnerId: number
}

/** Reads the open part of a decoded v2 KS: `v2|partnerId|` before the encrypted rest. */
export function readV2(bytes: Buffer): ParsedKsV2 {
  return { version: 2, partnerId: splitV2(bytes).partnerId }
}

/** Whether decoded bytes are a v2 KS by their first letters. */
export function looksLikeV2(bytes: Buffer): boolean {
  return bytes.subarray(0, 3).toString('latin1') === 'v2|'
}

/**
 * Builds a v2 KS: `v2|partnerId|` followed by AES-128-CBC over a digest, 16 random bytes and the fields.
 *
 * @param fields `expiry` in Unix seconds
 * @param secret the account's user or admin secret
 * @param random exactly 16 bytes, never the same twice
 */
export function encryptKsV2(fields: KsFields, secret: string, random: Buffer): string {
  if (random.length !== randomBytes) throw new RangeError('A v2 KS takes 16 random bytes')
  const body = Buffer.concat([random, Buffer.from(writeFields(fields))])
  const sealed = Buffer.concat([sha1(body), body])
  const padded = Buffer.alloc(Math.ceil(sealed.length / block) * block)
  sealed.copy(padded)
  const cipher = createCipheriv('aes-128-cbc', keyOf(secret), zeroIv).setAutoPadding(false)
  const head = Buffer.from(`v2|${fields.partnerId}|`)
  return encodeUrlSafe(Buffer.concat([head, cipher.update(padded), cipher.final()]))
}

/**
 * Opens a v2 KS and checks that it was sealed with this secret.
 *
 * @throws KsFormatError `BAD_SIGNATURE` for another secret or a changed KS, other rules for no KS at all
 */
export function decryptKsV2(ks: string, secret: string): KsFields {
  const { bytes } = decodeCanonical(ks)
  const { partnerId, sealed } = splitV2(bytes)
  if (sealed.length % block !== 0) throw new KsFormatError('BAD_FIELD')
  const decipher = createDecipheriv('aes-128-cbc', keyOf(secret), zeroIv).setAutoPadding(false)
  const plain = withoutZeros(Buffer.concat([decipher.update(sealed), decipher.final()]))
  const body = plain.subarray(digestBytes)
  if (body.length < randomBytes || !sha1(body).equals(plain.subarray(0, digestBytes))) {
    throw new KsFormatError('BAD_SIGNATURE')
  }
  return { partnerId, ...readFields(body.subarray(randomBytes).toString()) }
}

function splitV2(bytes: Buffer) {
  const end = bytes.indexOf('|', 3)
  if (!looksLikeV2(bytes) || end === -1) throw new KsFormatError('NOT_A_KS')
  const sealed = bytes.subarray(end + 1)
  if (sealed.length === 0) throw new KsFormatError('BAD_FIELD')
  return { partnerId: readPartnerId(bytes.subarray(3, end).toString('latin1')), sealed }
}

/** The padding is zero bytes; the fields, being url-encoded text, never end in one. */
function withoutZeros(bytes: Buffer): Buffer {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end -= 1
  return bytes.subarray(0, end)
}

function keyOf(secret: string): Buffer {
  return sha1(Buffer.from(secret)).subarray(0, 16)
}

function sha1(bytes: Buffer): Buffer {
  return createHash('sha1').update(bytes).digest()
}

const block = 16
const digestBytes = 20
const randomBytes = 16
const zeroIv = Buffer.alloc(block)
