import { parsePrivileges } from './parse'
import { phpTrim } from './phpTrim'
import { isReservedPrivilege } from './reserved'

/** What a token makes of a name when it is asked for at mint time. */
export type PrivilegeStanding =
  /** granted as asked */
  | 'OPEN'
  /** the token carries it with `*`: what is asked for takes the place of that */
  | 'NARROWABLE'
  /** the token carries it without `*`, or nearly that name: dropped */
  | 'FIXED'
  /** only tokens may carry it, and this one does not: dropped */
  | 'RESERVED'
  /** the token's privileges are not known: granted unless it fixes the name */
  | 'PERHAPS_OPEN'
  /** the token's privileges are not known: dropped unless it carries the name with `*` */
  | 'PERHAPS_NARROWABLE'

/** @param tokenPrivileges the token's own; `undefined` when nothing has told them */
export function privilegeStanding(name: string, tokenPrivileges: string | undefined): PrivilegeStanding {
  const bare = phpTrim(name)
  if (bare === 'sessionid' || bare === 'apptoken') {
    return wildcardNames(tokenPrivileges ?? '').includes(name) ? 'NARROWABLE' : 'FIXED'
  }
  if (tokenPrivileges === undefined) {
    return isReservedPrivilege(bare) ? 'PERHAPS_NARROWABLE' : 'PERHAPS_OPEN'
  }
  const carried = parsePrivileges(tokenPrivileges)
  if (carried.get(name)?.includes('*')) return 'NARROWABLE'
  if ([...carried.keys()].some((other) => phpTrim(other) === bare)) return 'FIXED'
  return isReservedPrivilege(bare) ? 'RESERVED' : 'OPEN'
}

/** The names that a token carries with `*`, which are those that can be narrowed at mint time. */
export function wildcardNames(tokenPrivileges: string): string[] {
  return [...parsePrivileges(tokenPrivileges)].flatMap(([name, values]) =>
    values.includes('*') ? [name] : [],
  )
}
