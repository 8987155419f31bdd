import type { Failure, FailureCode } from '../contract/failures'

/**
 * A failure on its way to a person: thrown inside the main process, turned into a {@link Failure} at the bridge.
 * Its message is the code, so that nothing else can end up in a log.
 */
export class Failed extends Error {
  readonly failure: Failure

  constructor(code: FailureCode, more: Omit<Failure, 'code'> = {}) {
    super(code)
    this.name = 'Failed'
    this.failure = { code, ...more }
  }
}

/** Whether something thrown is a failure with one of these codes. */
export function isFailed(error: unknown, ...codes: FailureCode[]): error is Failed {
  return error instanceof Failed && (codes.length === 0 || codes.includes(error.failure.code))
}

/** Something thrown as a failure: INTERNAL where it was not foreseen, since a message could quote what it was given. */
export function asFailed(error: unknown): Failed {
  return isFailed(error) ? error : new Failed('INTERNAL')
}

/** The value of a checked input, or the failure thrown. */
export function orThrow<T>(checked: { ok: true; value: T } | { ok: false; failure: Failure }): T {
  if (checked.ok) return checked.value
  const { code, ...more } = checked.failure
  throw new Failed(code, more)
}

/** What may be logged of an unforeseen error: its kind and where it happened, without its message. */
export function kindAndPlace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames.slice(0, 6)].join('\n')
}
