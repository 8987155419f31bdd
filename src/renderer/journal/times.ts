import { formatLocale, t } from '../../strings'

const time = new Intl.DateTimeFormat(formatLocale, { timeStyle: 'medium' })
const date = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium' })
const both = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'full', timeStyle: 'long' })

/** Formats epoch milliseconds; a time that no calendar has, as only an edited journal can hold, is said to be none. */
const safely = (format: Intl.DateTimeFormat) => (at: number) =>
  Math.abs(at) <= 8.64e15 ? format.format(at) : t('journal.row.noTime')

export const clockOf = safely(time)
export const dayOf = safely(date)
export const momentOf = safely(both)

/** Midnight at which a day begins here, in epoch milliseconds; `undefined` for text that is no date. */
export function dayStart(text: string, daysLater = 0): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const start = new Date(Number(year), Number(month) - 1, Number(day) + daysLater).getTime()
  return Number.isNaN(start) ? undefined : start
}
