import { describePrivilege } from '../../../kaltura/privileges'
import { t } from '../../../strings'

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
    return {
      ok: false,
      problem: takesIds(name) ? t('mint.privileges.narrowing.noIds') : t('mint.privileges.narrowing.noValue'),
    }
  }
  if (values.includes('*')) return { ok: false, problem: t('mint.privileges.narrowing.carried') }
  const unfit = /[,;]|\s|[\p{Cc}\p{Cf}]/u
  const bad = values.find((value) => unfit.test(value) || (takesIds(name) && /[:*]/.test(value)))
  return bad === undefined
    ? { ok: true, values: [...new Set(values)] }
    : { ok: false, problem: t('mint.privileges.narrowing.unfit', { value: bad }) }
}
