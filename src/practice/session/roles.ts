import type { KsFields } from '../../kaltura'
import { ApiException } from '../apiException'
import { privilegeValue } from './privilegeValue'

/** The permissions that the practised actions ask for, by the server's names. */
export type Permission =
  | 'BASE_USER_SESSION_PERMISSION'
  | 'WIDGET_SESSION_PERMISSION'
  | 'CONTENT_MANAGE_BASE'
  | 'SESSION_READ_PERMISSION'
  | 'KMC_ACCESS'
  | 'KMC_READ_ONLY'

type Role = '*' | readonly Permission[]

/**
 * The account's roles. A plain user session may list this account's media, which on a real account depends
 * on its set-up; a playback role may not.
 */
const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['PARTNER_ADMIN_ROLE', '*'],
  ['BASE_USER_SESSION_ROLE', ['BASE_USER_SESSION_PERMISSION']],
  ['WIDGET_SESSION_ROLE', ['WIDGET_SESSION_PERMISSION']],
  ['PLAYBACK_BASE_ROLE', []],
])

/**
 * A session's role: the one its `setrole` names, or else the default for its kind.
 *
 * @throws ApiException `INVALID_OBJECT_ID` for a role that the account does not have. Nothing checks a
 *   token's `setrole` when a session is minted from it, so this is what its first use meets.
 */
export function roleOf(fields: KsFields): Role {
  const named = privilegeValue(fields.privileges, 'setrole')
  const role = roles.get(named || defaultRole(fields))
  if (role === undefined) throw new ApiException('INVALID_OBJECT_ID', { ID: '' })
  return role
}

/** Whether a role may do what any one of these permissions allows. */
export function allows(role: Role, permissions: readonly Permission[]): boolean {
  return role === '*' || permissions.some((permission) => role.includes(permission))
}

function defaultRole(fields: KsFields): string {
  if (fields.sessionType === 2) return 'PARTNER_ADMIN_ROLE'
  return isWidgetSession(fields) ? 'WIDGET_SESSION_ROLE' : 'BASE_USER_SESSION_ROLE'
}

function isWidgetSession({ userId, privileges }: KsFields): boolean {
  return (userId === '' || userId === '0') && privilegeValue(privileges, 'widget') === '1'
}
