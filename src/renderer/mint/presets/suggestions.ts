import { leavesTypeOpen } from '../../../contract/forced'
import { DEFAULT_LIFETIME } from '../../../contract/inputRules'
import type { MintRequest, Token } from '../../../contract/tokens'
import { parsePrivileges, wildcardNames } from '../../../kaltura/privileges'
import { formatDuration } from '../../ui/duration'

/** A request that fits a token and that nobody had to save. */
export type Suggestion = {
  id: string
  name: string
  request: MintRequest
  /** the wildcard of the token that is narrowed; which ids it is narrowed to is asked when it is applied */
  narrows?: string
}

/**
 * What one would often ask this token for, least first: nothing beyond what it carries, for a quarter of an hour; and
 * each of its wildcards narrowed to one id.
 */
export function suggestionsFor(token: Token): Suggestion[] {
  const request = shortRequest(token)
  const lifetime = formatDuration(request.lifetime)
  const { privileges } = token.caps
  const carried = privileges.source === 'unknown' ? '' : (privileges.value ?? '')
  return [
    {
      id: 'suggested:short',
      name: listsOnly(carried) ? `List only, ${lifetime}` : `${lifetime}, no extras`,
      request,
    },
    ...wildcardNames(carried).flatMap((narrows) => {
      const name = narrowed[narrows]
      return name === undefined ? [] : [{ id: `suggested:${narrows}`, name: `${name}…`, request, narrows }]
    }),
  ]
}

/** What narrowing a wildcard to one id comes to. */
const narrowed: Partial<Record<string, string>> = {
  sview: 'View one entry',
  list: 'List one entry',
  edit: 'Edit one entry',
  download: 'Download one entry',
  downloadasset: 'Download one asset',
  editplaylist: 'Edit one playlist',
  sviewplaylist: 'View one playlist',
}

function shortRequest(token: Token): MintRequest {
  const { duration } = token.caps
  const longest = duration.source === 'unknown' ? null : duration.value
  const lifetime = longest === null || longest <= 0 ? DEFAULT_LIFETIME : Math.min(DEFAULT_LIFETIME, longest)
  return { lifetime, privileges: '', ...(leavesTypeOpen(token) && { type: 0 }) }
}

/** Whether `list:*` is all that a token carries. */
function listsOnly(carried: string): boolean {
  const names = [...parsePrivileges(carried)]
  const [only] = names
  return names.length === 1 && only?.[0] === 'list' && only[1].includes('*')
}
