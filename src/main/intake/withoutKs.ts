import { findKs } from '../../kaltura'

/** What stands where a secret or a KS stood. */
export const MARK = '•••'

/** A text without the KS that somebody put where they do not belong. */
export function withoutKs(text: string): string {
  let rest = text
  for (let [found] = findKs(rest, 1); found; [found] = findKs(rest, 1)) {
    rest = rest.slice(0, found.start) + MARK + rest.slice(found.end)
  }
  return rest
}
