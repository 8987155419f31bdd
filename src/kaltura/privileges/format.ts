import type { Privileges } from './parse'

/** One privilege as the server prints it: `name:value/value`, or the bare name when it has no values. */
export function formatPrivilege(name: string, values: readonly string[]): string {
  return values.length === 0 ? name : `${name}:${values.join('/')}`
}

/** Privileges as the server prints them: pieces joined by `,` in order of first appearance. */
export function formatPrivileges(privileges: Privileges): string {
  return [...privileges].map(([name, values]) => formatPrivilege(name, values)).join(',')
}
