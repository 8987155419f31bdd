import { parsePrivileges } from '../../kaltura/privileges'

/** The number of calls that a KS is limited to by its `actionslimit`, as it says it; `undefined` where it is not. */
export function actionsLimitOf(privileges: string): string | undefined {
  return parsePrivileges(privileges).get('actionslimit')?.[0]
}
