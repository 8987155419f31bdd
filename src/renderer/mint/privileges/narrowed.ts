import { describePrivilege } from '../../../kaltura/privileges'

/** What a wildcard is narrowed to, as typed: its values, or what is wrong with them. */
export type NarrowedTo = { ok: true; values: string[] } | { ok: false; problem: string }

/** Whether a privilege is narrowed to a list of ids, and not to one value of another kind. */
export function takesIds(name: string): boolean {
  const kind = describePrivilege(name)?.value
  return kind === undefined || kind === 'ids' || kind === 'id' || kind === 'users'
}

/**
 * Reads ids separated by spaces, commas or slashes, as they come out of a ticket or a table; or, for a privilege that
 * takes no ids, the one value.
 */
export function readNarrowed(name: string, text: string): NarrowedTo {
  const values = takesIds(name) ? text.split(/[\s,/]+/).filter((id) => id !== '') : [text.trim()]
  if (values.every((value) => value === '')) {
    return { ok: false, problem: takesIds(name) ? 'Enter at least one id.' : 'Enter a value.' }
  }
  if (values.includes('*')) return { ok: false, problem: 'The * is what the token carries already.' }
  const unfit = /[,;]|\s|[\p{Cc}\p{Cf}]/u
  const bad = values.find((value) => unfit.test(value) || (takesIds(name) && /[:*]/.test(value)))
  return bad === undefined
    ? { ok: true, values: [...new Set(values)] }
    : { ok: false, problem: `“${bad}” cannot be part of a privilege.` }
}
