import type { SessionView } from '../../contract/sessions'
import { type PrivilegeLimit, privilegeLimits } from '../../kaltura/privileges'
import { formatDuration } from '../ui/duration'
import { limitSentence } from './limitSentence'

/** One sentence on what a KS is good for. */
export type LimitWords = { key: string; effect: PrivilegeLimit['effect']; text: string }

/**
 * What a KS is good for, in plain sentences: how long, for whom, as what, and what each of its privileges means.
 *
 * @param clock prints a time of day or a date, from epoch milliseconds
 */
export function limitWords(
  { lifetime, endsAt, type, userId, privileges }: SessionView,
  clock: (at: number) => string,
): LimitWords[] {
  const note = (key: string, text: string): LimitWords => ({ key, effect: 'notes', text })
  return [
    note('lifetime', `Lives for ${formatDuration(lifetime)}, until ${clock(endsAt)}.`),
    note('user', userId === '' ? 'Acts for no user in particular.' : `Acts for the user ${userId}.`),
    type === 2
      ? {
          key: 'type',
          effect: 'widens',
          text: 'Is an ADMIN session: it may do what an administrator of the account may, unless a line below says less.',
        }
      : note('type', 'Is a USER session: it may do what its user may.'),
    ...stampsLast(privilegeLimits(privileges)).map((limit) => ({
      key: limit.privilege,
      effect: limit.effect,
      text: limitSentence(limit),
    })),
  ]
}

/** What the server puts on every session of a token tells the least. */
function stampsLast(limits: readonly PrivilegeLimit[]): PrivilegeLimit[] {
  const isStamp = ({ privilege }: PrivilegeLimit) => /^(sessionid|apptoken):/.test(privilege)
  return [...limits.filter((limit) => !isStamp(limit)), ...limits.filter(isStamp)]
}
