import type { Failure } from '../failures'

/** What a person reads about a failure. Plain sentences; nothing in them is secret. */
export type Explanation = {
  /** a few words */
  title: string
  /** one sentence */
  happened: string
  /** likeliest first; empty where there is nothing to guess */
  causes: string[]
  /** in the order to try them */
  next: string[]
  /** whether the very same attempt, with nothing changed here, may succeed later */
  retryable: boolean
}

/** Fixed words, or words that depend on the facts a failure carries. */
export type Entry = Explanation | ((failure: Failure) => Explanation)
