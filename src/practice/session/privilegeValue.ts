/** The value of a privilege as the KS spells it, `''` for a bare name; `undefined` when it has none. */
export function privilegeValue(privileges: string, name: string): string | undefined {
  for (const piece of privileges.split(',')) {
    if (piece === name) return ''
    if (piece.startsWith(`${name}:`)) return piece.slice(name.length + 1)
  }
  return undefined
}
