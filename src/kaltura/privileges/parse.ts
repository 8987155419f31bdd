/**
 * Privileges in the order in which their names first appear: name -> values; no values for a bare name.
 *
 * A `Map`, because an object would move number-like names to the front and trip over `__proto__`.
 */
export type Privileges = ReadonlyMap<string, readonly string[]>

/**
 * Reads a privilege string exactly as the server does when it merges.
 *
 * - pieces are separated by `,`; each is `name[:value]`, cut at its first `:`
 * - a non-empty value is a list separated by `/`; no value, or an empty one, is an empty list
 * - a name that comes again appends to its list; the order of first appearance is kept
 * - nothing is trimmed and nothing is refused; an absent or empty string holds no privileges at all
 *
 * To tell a person what is odd about their input, use `checkRequestedPrivileges`.
 */
export function parsePrivileges(text: string | null | undefined): Map<string, string[]> {
  const privileges = new Map<string, string[]>()
  if (!text) return privileges
  for (const piece of text.split(',')) {
    const colon = piece.indexOf(':')
    const name = colon === -1 ? piece : piece.slice(0, colon)
    const value = colon === -1 ? '' : piece.slice(colon + 1)
    const values = privileges.get(name) ?? []
    if (value !== '') values.push(...value.split('/'))
    privileges.set(name, values)
  }
  return privileges
}
