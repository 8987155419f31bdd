import type { SessionView } from '../../contract/sessions'
import { type PrivilegeLimit, privilegeLimits } from '../../kaltura/privileges'
import { t } from '../../strings'
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
    note(
      'lifetime',
      t('sessions.limits.lifetime', { duration: formatDuration(lifetime), end: clock(endsAt) }),
    ),
    note('user', userId === '' ? t('sessions.limits.anyUser') : t('sessions.limits.user', { userId })),
    type === 2
      ? {
          key: 'type',
          effect: 'widens',
          text: t('sessions.limits.admin'),
        }
      : note('type', t('sessions.limits.userType')),
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
