/**
 * A time as the server reads it in an object or a filter: a small number counts from now, in either
 * direction, so that 0 is now and not never. -1 alone stays what it is.
 *
 * @param value Unix seconds, or seconds from now
 */
export function absoluteTime(value: number, nowSeconds: number): number {
  return value === -1 || Math.abs(value) > largestRelative ? value : nowSeconds + value
}

/** Ten years, in seconds. */
const largestRelative = 315_360_000
