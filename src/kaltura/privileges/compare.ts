import { formatPrivilege, formatPrivileges } from './format'
import { mergePrivileges } from './merge'
import { type Privileges, parsePrivileges } from './parse'
import { phpTrim } from './phpTrim'
import { isReservedPrivilege } from './reserved'

/** What became (or will become) of one privilege. */
export type PrivilegeVerdict =
  /** Granted as asked. */
  | 'GRANTED'
  /** Asked, not granted: only a token may carry this name. */
  | 'DROPPED_RESERVED'
  /** Asked, not granted: the token already fixes this name, to `granted`. */
  | 'DROPPED_FIXED'
  /** Asked, not granted, and no known rule says why. */
  | 'DROPPED'
  /** The token's `*` was narrowed to the values asked for. */
  | 'NARROWED'
  /** The token's values gave way to what was asked, which is not narrower (a bare name, or again with `*`). */
  | 'REPLACED'
  /** Not asked for: the token carries it. */
  | 'CARRIED'
  /** Not asked for: the server stamps it on every session of an app token. */
  | 'ADDED'
  /** Asked, and only the token's own privileges, which are not known, decide. */
  | 'UNKNOWN'

/** One privilege beside what was asked. Either side is absent where it has no such name. */
export interface PrivilegeDifference {
  name: string
  verdict: PrivilegeVerdict
  /** As asked, printed: `edit:1_a/1_b`. */
  requested?: string
  /** As granted, printed. */
  granted?: string
}

export interface PrivilegeComparison {
  appTokenId: string
  /** The token's own privileges; `undefined` when nothing has told them. */
  tokenPrivileges: string | undefined
  requested: string
  /** What the server answered. */
  granted: string
}

/**
 * Sets the granted privileges beside the requested ones and names what became of each: first everything
 * granted, in the server's order, then what was asked and is missing. Nothing is left out.
 */
export function comparePrivileges(comparison: PrivilegeComparison): PrivilegeDifference[] {
  const { appTokenId, tokenPrivileges, requested, granted } = comparison
  const token = tokenPrivileges === undefined ? undefined : parsePrivileges(tokenPrivileges)
  return compare({
    appTokenId,
    token,
    requested: parsePrivileges(requested),
    granted: parsePrivileges(granted),
  })
}

export interface PrivilegePreview {
  /** True when the token's privileges are known, so that the server will answer exactly `granted`. */
  exact: boolean
  /** The server's answer to come, when `exact`. */
  granted?: string
  differences: PrivilegeDifference[]
}

/**
 * What a mint would grant. Exact when the token's privileges are known; otherwise a name that is not
 * reserved is granted as asked unless the token fixes it, so every verdict about a request is `UNKNOWN`.
 */
export function previewPrivileges(args: {
  appTokenId: string
  tokenPrivileges: string | undefined
  requested: string
}): PrivilegePreview {
  const { appTokenId, tokenPrivileges } = args
  const requested = parsePrivileges(args.requested)
  if (tokenPrivileges === undefined) {
    return { exact: false, differences: unknownOutlook(appTokenId, requested) }
  }
  const granted = mergePrivileges({ appTokenId, tokenPrivileges, requested: args.requested })
  const differences = compare({ appTokenId, token: parsePrivileges(tokenPrivileges), requested, granted })
  return { exact: true, granted: formatPrivileges(granted), differences }
}

interface Sides {
  appTokenId: string
  token: Privileges | undefined
  requested: Privileges
  granted: Privileges
}

function compare(sides: Sides): PrivilegeDifference[] {
  const differences: PrivilegeDifference[] = []
  for (const [name, values] of sides.granted) {
    const asked = sides.requested.get(name)
    differences.push({
      name,
      verdict: asked ? askedVerdict(name, asked, values, sides) : unaskedVerdict(name, values, sides),
      ...(asked && { requested: formatPrivilege(name, asked) }),
      granted: formatPrivilege(name, values),
    })
  }
  for (const [name, asked] of sides.requested) {
    if (sides.granted.has(name)) continue
    const requested = formatPrivilege(name, asked)
    differences.push({ name, verdict: missingVerdict(name, sides), requested })
  }
  return differences
}

function askedVerdict(
  name: string,
  asked: readonly string[],
  got: readonly string[],
  { token }: Sides,
): PrivilegeVerdict {
  const onToken = token?.get(name)
  if (!same(asked, got)) return isStamped(name) && !onToken ? 'DROPPED_RESERVED' : 'DROPPED_FIXED'
  if (!onToken?.includes('*') || same(asked, onToken)) return 'GRANTED'
  return asked.length > 0 && !asked.includes('*') ? 'NARROWED' : 'REPLACED'
}

function unaskedVerdict(name: string, got: readonly string[], { appTokenId }: Sides): PrivilegeVerdict {
  return isStamped(name) && same(got, [appTokenId]) ? 'ADDED' : 'CARRIED'
}

function missingVerdict(name: string, { token, granted }: Sides): PrivilegeVerdict {
  const bare = phpTrim(name)
  const present = [...(token?.keys() ?? []), ...granted.keys()]
  if (present.some((other) => phpTrim(other) === bare)) return 'DROPPED_FIXED'
  return isReservedPrivilege(bare) ? 'DROPPED_RESERVED' : 'DROPPED'
}

function unknownOutlook(appTokenId: string, requested: Privileges): PrivilegeDifference[] {
  const differences: PrivilegeDifference[] = stamped.map((name) => ({
    name,
    verdict: 'ADDED',
    granted: formatPrivilege(name, [appTokenId]),
  }))
  for (const [name, values] of requested) {
    differences.push({ name, verdict: 'UNKNOWN', requested: formatPrivilege(name, values) })
  }
  return differences
}

const stamped = ['sessionid', 'apptoken']

function isStamped(name: string): boolean {
  return stamped.includes(name)
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}
