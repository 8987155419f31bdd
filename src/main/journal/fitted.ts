import {
  type JournalFacts,
  type JournalRights,
  MAX_JOURNAL_PRIVILEGES,
  MAX_JOURNAL_TEXT,
} from '../../contract/journal'
import { withoutKs } from '../intake/withoutKs'

/** Characters of a text that are looked at: more than any entry holds. */
const MAX_LOOKED_AT = 2 * MAX_JOURNAL_PRIVILEGES

/**
 * The facts as the journal may hold them: every text cut to what an entry holds, so that no page and no server can blow
 * the journal up, and without a KS that somebody pasted where it does not belong, such as a label.
 */
export function fitted(facts: JournalFacts): JournalFacts {
  const { requested, granted, ...rest } = facts
  return {
    ...cutTexts(rest),
    ...(requested && { requested: fitRights(requested) }),
    ...(granted && { granted: fitRights(granted) }),
  }
}

function fitRights({ privileges, ...rest }: JournalRights): JournalRights {
  return {
    ...cutTexts(rest),
    ...(privileges !== undefined && { privileges: cut(privileges, MAX_JOURNAL_PRIVILEGES) }),
  }
}

function cutTexts<T extends object>(all: T): T {
  const entries = Object.entries(all).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? cut(value, MAX_JOURNAL_TEXT) : value]),
  ) as T
}

function cut(text: string, length: number): string {
  const kept = withoutKs(text.slice(0, MAX_LOOKED_AT))
  return kept.length > length ? `${kept.slice(0, length - 1)}…` : kept
}
