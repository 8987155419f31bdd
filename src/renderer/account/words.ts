import type { AccountRow, AccountToken, TokenFields } from '../../contract/account'
import { formatLocale, type NamesIn, t } from '../../strings'
import { formatDuration } from '../ui/duration'

const moment = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium', timeStyle: 'short' })
const day = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium' })

/** One field's value for reading. */
export function fieldWords(name: keyof TokenFields, { [name]: value }: TokenFields): string {
  if (value === null) return name === 'hashType' ? 'SHA1' : t(`account.token.without.${name}`)
  if (name === 'sessionType') return value === 2 ? 'ADMIN' : 'USER'
  if (typeof value === 'string') return value
  return name === 'expiry' ? endWords(value) : formatDuration(value)
}

/** A moment in epoch seconds, for reading. One that no calendar holds is shown as the number it is. */
export function endWords(seconds: number): string {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? String(seconds) : moment.format(date)
}

/** A day in epoch seconds, for tight places. */
export function dayWords(seconds: number | null): string {
  if (seconds === null) return '–'
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? String(seconds) : day.format(date)
}

export function statusOf(
  { status, expiry }: Pick<AccountToken, 'status' | 'expiry'>,
  now: number,
): NamesIn<'account.token.status'> {
  if (status === 1) return 'disabled'
  if (status === 3) return 'deleted'
  return expiry !== null && expiry * 1000 <= now ? 'expired' : 'active'
}

export function typeWords(type: AccountToken['sessionType']): string {
  return type === null ? t('account.token.short.anyType') : type === 2 ? 'ADMIN' : 'USER'
}

/** What an app token of an account is called: its description, or its id where it has none. */
export function accountTokenName({ id, description }: Pick<AccountToken, 'id' | 'description'>): string {
  return description?.trim() || id
}

/** How a held token is called here, with what is special about it. */
export function heldTitle({ label, mark }: NonNullable<AccountRow['held']>): string {
  return mark ? t(`account.token.heldAs.${mark}`, { label }) : label
}
