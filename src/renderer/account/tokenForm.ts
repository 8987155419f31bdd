import { type AccountToken, type TokenFields, tokenFieldNames } from '../../contract/account'
import type { HashTypeName } from '../../contract/tokens'
import { parseLifetime } from '../mint/lifetime'

/** What was filled in about an app token, as it was filled in. */
export type TokenForm = {
  description: string
  hashType: HashTypeName
  /** `open`: whoever mints chooses */
  type: '0' | '2' | 'open'
  userId: string
  /** seconds as text, `custom`, or `keep` for what the token has */
  duration: string
  customDuration: string
  /** days from now as text, `never`, `date`, or `keep` for what the token has */
  expiry: string
  /** `YYYY-MM-DD`; the token ends with that day, here */
  date: string
  privileges: string
}

/** A token that can do little, for a short time, and not for ever. */
export const newTokenForm: TokenForm = {
  description: '',
  hashType: 'SHA256',
  type: '0',
  userId: '',
  duration: '3600',
  customDuration: '',
  expiry: '90',
  date: '',
  privileges: '',
}

const DAY = 86_400

/** The form for a token that is there: what is not touched stays as it is. */
export function formOf(token: AccountToken): TokenForm {
  return {
    description: token.description ?? '',
    hashType: token.hashType,
    type: token.sessionType === null ? 'open' : token.sessionType === 2 ? '2' : '0',
    userId: token.sessionUserId ?? '',
    duration: 'keep',
    customDuration: '',
    expiry: 'keep',
    date: '',
    privileges: token.sessionPrivileges ?? '',
  }
}

/**
 * The fields that a form stands for. A part that cannot be read becomes a value that the rules refuse.
 *
 * @param kept the token that is changed, for what stays as it is
 * @param now epoch milliseconds
 */
export function fieldsOf(form: TokenForm, kept: AccountToken | undefined, now: number): TokenFields {
  return {
    // a new token says what it is for
    description: kept ? textOf(form.description, kept.description) : form.description.trim(),
    hashType: form.hashType,
    sessionType: form.type === 'open' ? null : form.type === '2' ? 2 : 0,
    sessionUserId: textOf(form.userId, kept?.sessionUserId),
    sessionDuration: durationOf(form, kept),
    expiry: expiryOf(form, kept, now),
    sessionPrivileges: textOf(form.privileges, kept?.sessionPrivileges),
  }
}

/** What a form changes about a token. */
export function changesOf(fields: TokenFields, kept: TokenFields): Partial<TokenFields> {
  const changed = tokenFieldNames.filter((name) => fields[name] !== kept[name])
  return Object.fromEntries(changed.map((name) => [name, fields[name]]))
}

/** A text that was not touched stays letter by letter. */
function textOf(typed: string, kept: string | null | undefined): string | null {
  return typed === (kept ?? '') ? (kept ?? null) : typed.trim() || null
}

function durationOf({ duration, customDuration }: TokenForm, kept: AccountToken | undefined): number | null {
  if (duration === 'keep') return kept?.sessionDuration ?? null
  if (duration !== 'custom') return Number(duration)
  const parsed = parseLifetime(customDuration)
  return parsed.ok ? parsed.value : -1
}

/** Never a distance, which the server would count from its own now: always a moment, or never. */
function expiryOf({ expiry, date }: TokenForm, kept: AccountToken | undefined, now: number): number | null {
  if (expiry === 'keep') return kept?.expiry ?? null
  if (expiry === 'never') return null
  if (expiry !== 'date') return Math.floor(now / 1000) + Number(expiry) * DAY
  const end = new Date(`${date}T23:59:59`)
  return !/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(end.getTime())
    ? -1
    : Math.floor(end.getTime() / 1000)
}
