import { createHash } from 'node:crypto'
import { decodeCanonical } from './base64'
import type { KsFields } from './fields'
import { KsFormatError } from './ksFormatError'
import { readPartnerId } from './partnerId'

/** A v1 KS as anyone can read it; only the holder of the account's secret can tell whether it is genuine. */
export interface ParsedKsV1 extends KsFields {
  version: 1
}

/**
 * Reads the decoded bytes of a v1 KS: `sha1hex(secret + info) | info`, where info is nine fields separated
 * by `;`. Writers of old leave out the last two, which then read as empty.
 */
export function readV1(bytes: Buffer): ParsedKsV1 {
  const { info } = splitV1(bytes)
  const [partnerId, pattern, expiry, sessionType, rand, userId, privileges, masterPartnerId, ...rest] =
    info.split(';')
  if (partnerId === undefined || pattern === undefined || rand === undefined) throw bad()
  if (userId === undefined || privileges === undefined) throw bad()
  return {
    version: 1,
    partnerId: readPartnerId(partnerId),
    expiry: readNatural(expiry),
    sessionType: readNatural(sessionType),
    userId,
    privileges,
    masterPartnerId: masterPartnerId ?? '',
    additionalData: rest.join(';'),
  }
}

/**
 * Signs a v1 KS.
 *
 * @param fields `expiry` in Unix seconds; no field but `additionalData` may hold a `;`
 * @param secret the account's user or admin secret
 * @param rand makes two sessions of the same second differ; the server uses its clock with fractions
 */
export function buildKsV1(fields: KsFields, secret: string, rand: string): string {
  const { partnerId, expiry, sessionType, userId, privileges, masterPartnerId, additionalData } = fields
  const info = [
    partnerId,
    partnerId,
    expiry,
    sessionType,
    rand,
    userId,
    privileges,
    masterPartnerId,
    additionalData,
  ].join(';')
  return Buffer.from(`${sign(secret, info)}|${info}`).toString('base64')
}

/**
 * Reads a v1 KS and checks that it was signed with this secret.
 *
 * @throws KsFormatError `BAD_SIGNATURE` for another secret or a changed KS, other rules for no KS at all
 */
export function verifyKsV1(ks: string, secret: string): KsFields {
  const { bytes } = decodeCanonical(ks)
  const { signature, info } = splitV1(bytes)
  if (sign(secret, info) !== signature) throw new KsFormatError('BAD_SIGNATURE')
  const { version: _, ...fields } = readV1(bytes)
  return fields
}

/**
 * The field that makes two v1 KS of the same second differ: any text, by the server its clock with fractions.
 *
 * @throws KsFormatError for a text that is no v1 KS
 */
export function randomOfV1(ks: string): string {
  const { bytes } = decodeCanonical(ks)
  readV1(bytes)
  return splitV1(bytes).info.split(';')[4] ?? ''
}

function splitV1(bytes: Buffer) {
  const text = decodeUtf8(bytes)
  const match = /^([0-9a-f]{40})\|/.exec(text)
  if (!match?.[1]) throw new KsFormatError('NOT_A_KS')
  return { signature: match[1], info: text.slice(match[0].length) }
}

function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new KsFormatError('NOT_A_KS')
  }
}

function sign(secret: string, info: string): string {
  return createHash('sha1')
    .update(secret + info)
    .digest('hex')
}

function readNatural(text: string | undefined): number {
  if (text === undefined || !/^\d{1,15}$/.test(text)) throw bad()
  return Number(text)
}

function bad(): KsFormatError {
  return new KsFormatError('BAD_FIELD')
}
