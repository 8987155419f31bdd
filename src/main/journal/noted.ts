import type { FailureCode } from '../../contract/failures'
import type { JournalFacts } from '../../contract/journal'
import { KalturaError } from '../../kaltura'
import { Failed } from '../failed'
import type { Journal } from './journal'

/** What those need who only write the journal. */
export type Noting = Pick<Journal, 'note'>

/**
 * Does something, and writes down that it was done, or why it was not. What a person cancelled, or was only asked to
 * confirm, did not happen and is left out. What is done does not wait for the journal.
 *
 * @param facts known beforehand
 * @param more facts that the result tells
 */
export async function noted<T>(
  journal: Noting,
  facts: JournalFacts,
  act: () => T | Promise<T>,
  more: (result: T) => Partial<JournalFacts> = () => ({}),
): Promise<T> {
  try {
    const result = await act()
    journal.note({ ...facts, ...more(result) })
    return result
  } catch (error) {
    const failure = codeOf(error)
    if (!notBegun.includes(failure)) journal.note({ ...facts, failure })
    throw error
  }
}

const notBegun: readonly FailureCode[] = ['CANCELLED', 'CONFIRMATION_NEEDED']

function codeOf(error: unknown): FailureCode {
  if (error instanceof Failed) return error.failure.code
  return error instanceof KalturaError ? error.code : 'INTERNAL'
}
