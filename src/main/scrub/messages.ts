import type { FailureCode } from '../../contract/failures'
import type { ScrubResult } from '../../contract/scrub'

/** What the worker is told. */
export type ToWorker =
  | { do: 'add'; text: string }
  /** scrubs what was added */
  | { do: 'scrub'; held: readonly string[] }
  /** scrubs what is in a file */
  | { do: 'scrubFile'; path: string; held: readonly string[] }
  | { do: 'give' }
  | { do: 'save'; path: string }

/** What it answers to all but `add`: one answer each, in order. */
export type FromWorker =
  | { is: 'scrubbed'; result: Omit<ScrubResult, 'id'> }
  | { is: 'text'; text: string }
  | { is: 'saved' }
  | { is: 'failed'; code: FailureCode }
