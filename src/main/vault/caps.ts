import type { Caps } from '../../contract/tokens'

/** What is known of a token that no answer was seen from. */
export const UNKNOWN_CAPS: Caps = {
  duration: { source: 'unknown' },
  expiry: { source: 'unknown' },
  type: { source: 'unknown' },
  userId: { source: 'unknown' },
  privileges: { source: 'unknown' },
}

/** Whether two say the same of each limit, and know it from the same kind of source. */
export function sameCaps(one: Caps, other: Caps): boolean {
  const names = Object.keys(UNKNOWN_CAPS) as (keyof Caps)[]
  return names.every((name) => {
    const [a, b] = [one[name], other[name]]
    return a.source === b.source && (a.source === 'unknown' || b.source === 'unknown' || a.value === b.value)
  })
}
