import type { GrantPoint } from '../../contract/sessions'
import type { MintRequest } from '../../contract/tokens'
import { formatPrivilege, parsePrivileges } from '../../kaltura/privileges'
import { type Grant, lifetimePoint } from './comparison'

/**
 * Sets what an account's own secret was granted beside what was asked. No token has a say here: a difference is the
 * server's, which caps lifetimes and keeps only the last of a privilege that is named twice.
 */
export function compareAdminGrant(requested: MintRequest, granted: Grant): GrantPoint[] {
  return [
    lifetimePoint(requested.lifetime, granted.lifetime),
    point('type', String(requested.type ?? 0), String(granted.type)),
    point('userId', requested.userId ?? '', granted.userId),
    ...privilegePoints(requested.privileges, granted.privileges),
  ]
}

function privilegePoints(requested: string, granted: string): GrantPoint[] {
  const asked = printed(requested)
  const given = printed(granted)
  return [...new Set([...asked.keys(), ...given.keys()])].map((name) => ({
    ...point('privilege', asked.get(name) ?? '', given.get(name) ?? ''),
    name,
  }))
}

/** By name, as the server prints them; `*` alone is kept in a KS as `all:*`. */
function printed(privileges: string): Map<string, string> {
  const parsed = parsePrivileges(privileges)
  return new Map(
    [...parsed].map(([name, values]) =>
      name === '*' && values.length === 0
        ? ['all', formatPrivilege('all', ['*'])]
        : [name, formatPrivilege(name, values)],
    ),
  )
}

function point(field: GrantPoint['field'], requested: string, granted: string): GrantPoint {
  const sides = { field, ...(requested && { requested }), ...(granted && { granted }) }
  if (requested === granted) return { ...sides, verdict: 'same' }
  if (granted === '') return { ...sides, verdict: 'dropped' }
  return { ...sides, verdict: requested === '' ? 'added' : 'changed' }
}
