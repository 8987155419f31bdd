import { type NamesIn, type PartArguments, texts } from '../../strings'
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

/** The words for a failure, from its code and the facts it carries. */
export type Entry = (failure: Failure) => Explanation

type Name = NamesIn<'failures'>
type Values<N extends Name> = PartArguments<`failures.${N}`, 'title' | 'happened' | 'causes' | 'next'>

function words(name: Name, [values]: [values?: Record<string, string | number>]) {
  const {
    title = '',
    happened = '',
    causes = [],
    next = [],
  }: Partial<Explanation> = texts(`failures.${name}`, values)
  return { title, happened, causes, next }
}

/** What is kept under a name, for a failure that stays as long as nothing is changed here. */
export function lasting<const N extends Name>(name: N, ...values: Values<N>): Explanation {
  return { ...words(name, values), retryable: false }
}

/** The same for a failure that may pass by itself. */
export function passing<const N extends Name>(name: N, ...values: Values<N>): Explanation {
  return { ...words(name, values), retryable: true }
}
