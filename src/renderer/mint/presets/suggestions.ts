import { leavesTypeOpen } from '../../../contract/forced'
import { DEFAULT_LIFETIME } from '../../../contract/inputRules'
import type { MintRequest, Token } from '../../../contract/tokens'
import { parsePrivileges, wildcardNames } from '../../../kaltura/privileges'
import { type NamesIn, t } from '../../../strings'
import { formatDuration } from '../../ui/duration'

/** A request that fits a token and that nobody had to save. */
export type Suggestion = {
  id: string
  name: string
  request: MintRequest
  /** the wildcard of the token that is narrowed; which ids it is narrowed to is asked when it is applied */
  narrows?: Narrowable
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
      name: listsOnly(carried)
        ? t('mint.presets.suggestions.list', { lifetime })
        : t('mint.presets.suggestions.short', { lifetime }),
      request,
    },
    ...wildcardNames(carried)
      .filter(isNarrowable)
      .map((narrows) => ({
        id: `suggested:${narrows}`,
        name: t('mint.presets.suggestions.asksWhich', { name: narrowedName(narrows) }),
        request,
        narrows,
      })),
  ]
}

/** Privileges over things that have ids. */
type Narrowable = NamesIn<'mint.presets.suggestions.narrowed'>

const narrowable: readonly string[] = [
  'sview',
  'list',
  'edit',
  'download',
  'downloadasset',
  'editplaylist',
  'sviewplaylist',
] satisfies Narrowable[]

function isNarrowable(name: string): name is Narrowable {
  return narrowable.includes(name)
}

/** What narrowing a wildcard to one id comes to. */
export function narrowedName(name: Narrowable): string {
  return t(`mint.presets.suggestions.narrowed.${name}`)
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
