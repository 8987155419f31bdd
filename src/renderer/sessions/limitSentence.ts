import type { PrivilegeLimit } from '../../kaltura/privileges'
import { t } from '../../strings'

/** What a privilege lets a session do, or keeps it from: one sentence. */
export function limitSentence({ statement, named, count }: PrivilegeLimit): string {
  return t(`privileges.limits.${statement}`, { named: listed(named), count })
}

/** `a`, `a and b`, `a, b and c`. */
function listed(values: readonly string[]): string {
  if (values.length < 2) return values[0] ?? ''
  const most = values.slice(0, -1).reduce((named, next) => t('privileges.listed.next', { named, next }))
  return t('privileges.listed.last', { named: most, last: values.at(-1) ?? '' })
}
