import { formatPrivileges } from './format'
import { type Privileges, parsePrivileges } from './parse'
import { phpTrim } from './phpTrim'
import { reservedPrivilegeNames } from './reserved'

/** What decides the privileges of a session minted from an app token. */
export interface PrivilegeMerge {
  /** The app token's id, which the server stamps on every session as `sessionid` and `apptoken`. */
  appTokenId: string
  /** The token's own `sessionPrivileges`; empty when it has none. */
  tokenPrivileges: string
  /** The `sessionPrivileges` asked for at mint time; empty when none are. */
  requested: string
}

/**
 * The privileges which the server will grant, spelled exactly as it will answer them.
 *
 * The rule, in short: a requested privilege is granted if its name is neither reserved nor on the token,
 * or if the token holds that very name with `*`, in which case the requested values replace the token's.
 * Everything else is dropped without an error.
 */
export function grantedPrivileges(merge: PrivilegeMerge): string {
  return formatPrivileges(mergePrivileges(merge))
}

/** Like {@link grantedPrivileges}, not yet printed. */
export function mergePrivileges({ appTokenId, tokenPrivileges, requested }: PrivilegeMerge): Privileges {
  const granted = new Map<string, readonly string[]>([
    ['sessionid', [appTokenId]],
    ['apptoken', [appTokenId]],
  ])
  for (const [name, values] of parsePrivileges(tokenPrivileges)) {
    granted.set(name, [...(granted.get(name) ?? []), ...values])
  }
  const banned = bannedNames(granted)
  for (const [name, values] of parsePrivileges(requested)) {
    const open = !banned.has(phpTrim(name)) || (granted.get(name)?.includes('*') ?? false)
    if (open) granted.set(name, values)
  }
  return granted
}

/**
 * The ban list is made once, before anything requested is applied. Names are trimmed here and only here,
 * which is why ` edit` (with a space) is neither an `edit` nor a way around its ban.
 */
function bannedNames(present: Privileges): Set<string> {
  return new Set([...reservedPrivilegeNames, ...present.keys()].map(phpTrim))
}
