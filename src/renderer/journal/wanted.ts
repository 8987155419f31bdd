import type { JournalFilter, JournalGroup } from '../../contract/journal'
import { dayStart } from './times'

export const whens = ['any', 'today', 'week', 'month', 'between'] as const
export type When = (typeof whens)[number]

/** What is chosen in the filter bar; empty texts choose nothing. */
export type Wanted = {
  text: string
  group: JournalGroup | 'any'
  tokenId: string
  case: string
  failedOnly: boolean
  when: When
  /** dates as `yyyy-mm-dd`; both days are part of it */
  from: string
  to: string
}

export const nothingWanted: Wanted = {
  text: '',
  group: 'any',
  tokenId: '',
  case: '',
  failedOnly: false,
  when: 'any',
  from: '',
  to: '',
}

const days: Partial<Record<When, number>> = { today: 0, week: 6, month: 29 }

/**
 * The filter that main understands.
 *
 * @param now epoch milliseconds
 */
export function filterOf(wanted: Wanted, now: number): JournalFilter {
  const { text, group, tokenId, failedOnly, when } = wanted
  const back = days[when]
  const today = new Date(now)
  const from =
    back !== undefined
      ? new Date(today.getFullYear(), today.getMonth(), today.getDate() - back).getTime()
      : when === 'between'
        ? dayStart(wanted.from)
        : undefined
  const to = when === 'between' ? dayStart(wanted.to, 1) : undefined
  return {
    text: text.trim(),
    failedOnly,
    ...(group !== 'any' && { group }),
    ...(tokenId !== '' && { tokenId }),
    ...(wanted.case !== '' && { case: wanted.case }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
}

/** Whether a filter leaves anything out. */
export function leavesOut({ text, failedOnly, ...rest }: JournalFilter): boolean {
  return text !== '' || failedOnly || Object.keys(rest).length > 0
}
