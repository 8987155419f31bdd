import * as v from 'valibot'

/** Seconds after which the next try may come at the latest. */
const LONGEST = 300

/** Wrong tries in a row, and when the last one was (epoch milliseconds). */
export const triesSchema = v.strictObject({
  wrong: v.pipe(v.number(), v.integer(), v.minValue(0)),
  at: v.number(),
})
export type Tries = v.InferOutput<typeof triesSchema>

/** Seconds that a wrong try takes: one, two, four, up to five minutes. */
export function delayAfter(wrong: number): number {
  return wrong <= 0 ? 0 : Math.min(2 ** Math.min(wrong - 1, 16), LONGEST)
}

/**
 * Milliseconds until the next try. A clock that was set back makes nobody wait longer than the delay itself.
 *
 * @param now epoch milliseconds
 */
export function waitAfter({ wrong, at }: Tries, now: number): number {
  const delay = delayAfter(wrong) * 1000
  return Math.max(0, Math.min(delay, at + delay - now))
}
