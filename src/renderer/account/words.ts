import type { AccountRow, AccountToken, TokenFields } from '../../contract/account'
import { formatDuration } from '../ui/duration'

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })

export const fieldNames: Record<keyof TokenFields, string> = {
  description: 'Description',
  sessionType: 'Session type',
  sessionUserId: 'User id',
  sessionDuration: 'Longest session',
  expiry: 'Token ends',
  sessionPrivileges: 'Privileges',
  hashType: 'Hash type',
}

/** One field's value for reading. */
export function fieldWords(name: keyof TokenFields, { [name]: value }: TokenFields): string {
  if (value === null) return without[name]
  if (name === 'sessionType') return value === 2 ? 'ADMIN' : 'USER'
  if (typeof value === 'string') return value
  return name === 'expiry' ? endWords(value) : formatDuration(value)
}

const without: Record<keyof TokenFields, string> = {
  description: 'None',
  sessionType: 'Whoever mints chooses',
  sessionUserId: 'Whoever mints chooses',
  sessionDuration: 'Not stated',
  expiry: 'Never',
  sessionPrivileges: 'None of its own',
  hashType: 'SHA1',
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

export function statusWords(
  { status, expiry }: Pick<AccountToken, 'status' | 'expiry'>,
  now: number,
): string {
  if (status === 1) return 'Disabled'
  if (status === 3) return 'Deleted'
  return expiry !== null && expiry * 1000 <= now ? 'Expired' : 'Active'
}

export function typeWords(type: AccountToken['sessionType']): string {
  return type === null ? 'Open' : type === 2 ? 'ADMIN' : 'USER'
}

/** What an app token of an account is called: its description, or its id where it has none. */
export function accountTokenName({ id, description }: Pick<AccountToken, 'id' | 'description'>): string {
  return description?.trim() || id
}

export function tokenCount(count: number): string {
  return count === 1 ? '1 app token' : `${count.toLocaleString()} app tokens`
}

/** How a held token is called here, with what is special about it. */
export function heldTitle({ label, mark }: NonNullable<AccountRow['held']>): string {
  if (mark === 'leaked') return `${label}: it leaked, nothing is minted from it here`
  if (mark === 'replaced')
    return `${label}: another app token is in its place, and this one waits to be deleted`
  if (mark === 'successor') return `${label}: it is to replace another app token, and is not proven yet`
  return label
}
