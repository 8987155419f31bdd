import type { Caps } from '../../contract/tokens'
import { formatLocale, t } from '../../strings'
import type { Known } from '../mint/preview'
import { formatDuration } from '../ui/duration'

/** One limit of a token in words. `value` is absent where nothing is known. */
export type CapLine = { name: string; value: string | undefined; known: Known; mono?: boolean }

/** A token's limits, in the order in which people ask about them. */
export function capLines(caps: Caps): CapLine[] {
  const date = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium', timeStyle: 'short' })
  const { duration, expiry, type, userId, privileges } = caps
  return [
    {
      name: t('token.limits.duration.name'),
      known: duration.source,
      value:
        duration.source === 'unknown'
          ? undefined
          : orElse(duration.value, formatDuration, t('token.limits.duration.none')),
    },
    {
      name: t('token.limits.expiry.name'),
      known: expiry.source,
      value:
        expiry.source === 'unknown'
          ? undefined
          : orElse(expiry.value, (seconds) => date.format(seconds * 1000), t('token.limits.expiry.none')),
    },
    {
      name: t('token.limits.type.name'),
      known: type.source,
      value:
        type.source === 'unknown'
          ? undefined
          : orElse(type.value, (value) => (value === 2 ? 'ADMIN' : 'USER'), t('token.limits.type.none')),
    },
    {
      name: t('token.limits.userId.name'),
      known: userId.source,
      value:
        userId.source === 'unknown'
          ? undefined
          : orElse(userId.value, (value) => value, t('token.limits.userId.none')),
    },
    {
      name: t('token.limits.privileges.name'),
      known: privileges.source,
      value:
        privileges.source === 'unknown'
          ? undefined
          : orElse(
              privileges.value === '' ? null : privileges.value,
              (value) => value,
              t('token.limits.privileges.none'),
            ),
      mono: privileges.source !== 'unknown' && privileges.value !== null && privileges.value !== '',
    },
  ]
}

function orElse<T>(value: T | null, print: (value: T) => string, without: string): string {
  return value === null ? without : print(value)
}
