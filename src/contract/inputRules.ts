import { t } from '../strings'
import type { Failure } from './failures'

/** Seconds. The shortest lifetime a person may ask for. */
export const MIN_LIFETIME = 10
/** Seconds: one year. The server caps at the token's own maximum anyway. */
export const MAX_LIFETIME = 31_536_000
/** Seconds: one day. A session from an account's own secret has no token to limit it. */
export const MAX_ADMIN_LIFETIME = 86_400
/** Seconds. What the mint form starts with. */
export const DEFAULT_LIFETIME = 900
/** Windows holds at most 2,560 bytes per credential, and the account is kept beside the secret. */
export const MAX_SECRET_LENGTH = 1_024

export const MAX_LABEL_LENGTH = 120
export const MAX_TAG_LENGTH = 40
export const MAX_TAGS = 20
export const MAX_USER_ID_LENGTH = 100
export const MAX_PRIVILEGES_LENGTH = 4_000
export const MAX_PRESET_NAME_LENGTH = 60
/** presets per token */
export const MAX_PRESETS = 50

type Checked<T> = { ok: true; value: T } | { ok: false; failure: Failure }
const bad = (code: Failure['code'], field: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code, field },
})

/** A partner id is a positive 32-bit integer, written in decimal digits. Surrounding white space is trimmed. */
export function checkPartnerId(text: string): Checked<number> {
  const trimmed = text.trim()
  const value = Number(trimmed)
  if (!/^[0-9]{1,10}$/.test(trimmed) || value < 1 || value > 2_147_483_647) {
    return bad('INVALID_PARTNER_ID', 'partnerId')
  }
  return { ok: true, value }
}

/**
 * An app-token id as the server makes it: data centre number, underscore, lower-case letters and digits; at most
 * 20 characters (the width of the server's column).
 */
export function checkAppTokenId(text: string): Checked<string> {
  const value = text.trim()
  if (value.length > 20 || !/^[0-9]{1,3}_[0-9a-z]+$/.test(value)) {
    return bad('INVALID_APP_TOKEN_ID', 'appTokenId')
  }
  return { ok: true, value }
}

/** A label is one line of visible text, or empty (the app-token id then stands in for it). */
export function checkLabel(text: string): Checked<string> {
  const value = text.trim()
  const invisible = value !== '' && !/[\p{L}\p{N}\p{P}\p{S}]/u.test(value)
  if (value.length > MAX_LABEL_LENGTH || invisible || hasControlCharacter(value)) {
    return bad('INVALID_LABEL', 'label')
  }
  return { ok: true, value }
}

/** Tags are short words without commas; doubles are dropped, order is kept. */
export function checkTags(texts: readonly string[]): Checked<string[]> {
  const value = [...new Set(texts.map((tag) => tag.trim()).filter((tag) => tag !== ''))]
  const unfit = (tag: string) => tag.length > MAX_TAG_LENGTH || tag.includes(',') || hasControlCharacter(tag)
  if (value.length > MAX_TAGS || value.some(unfit)) return bad('INVALID_TAG', 'tags')
  return { ok: true, value }
}

/** A lifetime in whole seconds within {@link MIN_LIFETIME} and {@link MAX_LIFETIME}. */
export function checkLifetime(seconds: number): Checked<number> {
  if (!Number.isInteger(seconds) || seconds < MIN_LIFETIME || seconds > MAX_LIFETIME) {
    return bad('INVALID_LIFETIME', 'lifetime')
  }
  return { ok: true, value: seconds }
}

/** A lifetime for a session from an account's own secret, of {@link MAX_ADMIN_LIFETIME} at most. */
export function checkAdminLifetime(seconds: number): Checked<number> {
  if (checkLifetime(seconds).ok && seconds <= MAX_ADMIN_LIFETIME) return { ok: true, value: seconds }
  const { failure } = bad('INVALID_LIFETIME', 'lifetime')
  return { ok: false, failure: { ...failure, params: { longest: t('failures.INVALID_LIFETIME.oneDay') } } }
}

/** A Kaltura user id: one line, at most 100 characters; empty means "none". */
export function checkUserId(text: string): Checked<string> {
  const value = text.trim()
  if (value.length > MAX_USER_ID_LENGTH || hasControlCharacter(value)) return bad('INVALID_USER_ID', 'userId')
  return { ok: true, value }
}

/** A preset's name is one line of visible text. */
export function checkPresetName(text: string): Checked<string> {
  const value = text.trim()
  const visible = /[\p{L}\p{N}\p{P}\p{S}]/u.test(value)
  if (value.length > MAX_PRESET_NAME_LENGTH || !visible || hasControlCharacter(value)) {
    return bad('INVALID_PRESET_NAME', 'name')
  }
  return { ok: true, value }
}

/** Whether two presets of one token would be taken for one another: case and Unicode spelling do not tell them apart. */
export function isSamePresetName(one: string, other: string): boolean {
  return fold(one) === fold(other)
}

function fold(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase()
}

/**
 * A token secret: any printable ASCII text without spaces inside. White space around it is trimmed, since that is
 * how a paste goes wrong. The failure never carries the text.
 */
export function checkSecret(text: string): Checked<string> {
  const value = text.trim()
  if (value === '') return bad('SECRET_EMPTY', 'secret')
  if (/\s/.test(value)) return bad('SECRET_INNER_SPACE', 'secret')
  if (!/^[\x21-\x7e]+$/.test(value)) return bad('SECRET_NOT_PRINTABLE', 'secret')
  if (value.length > MAX_SECRET_LENGTH) return bad('SECRET_TOO_LONG', 'secret')
  return { ok: true, value }
}

/** Whether a text has characters that cannot be seen, or that make it read as something else than it is. */
export function hasControlCharacter(text: string): boolean {
  // \p{Bidi_Control}: marks that make text read as something else than it is
  return /[\p{Cc}\p{Bidi_Control}]/u.test(text)
}
