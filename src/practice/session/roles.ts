import type { KsFields } from '../../kaltura'
import type { PracticeAccount } from '../account'
import { ApiException } from '../apiException'
import { privilegeValue } from './privilegeValue'
import { isWidgetSession } from './widgetSession'

/** The permissions that the practised actions ask for, by the server's names. */
export type Permission =
  | 'APP_TOKEN_ADD'
  | 'APP_TOKEN_BASE'
  | 'APP_TOKEN_DELETE'
  | 'APP_TOKEN_UPDATE'
  | 'BASE_USER_SESSION_PERMISSION'
  | 'CONTENT_MANAGE_BASE'
  | 'KMC_ACCESS'
  | 'KMC_READ_ONLY'
  | 'PLAYBACK_BASE_PERMISSION'
  | 'SESSION_READ_PERMISSION'
  | 'WIDGET_SESSION_PERMISSION'

type Role = '*' | readonly Permission[]

/**
 * The account's roles. A plain user session may list this account's media, which on a real account depends
 * on its set-up; a playback role may not. The last two stand for roles that an administrator made.
 */
const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['PARTNER_ADMIN_ROLE', '*'],
  ['BASE_USER_SESSION_ROLE', ['BASE_USER_SESSION_PERMISSION']],
  ['WIDGET_SESSION_ROLE', ['WIDGET_SESSION_PERMISSION']],
  ['PLAYBACK_BASE_ROLE', ['PLAYBACK_BASE_PERMISSION']],
  ['READ_ONLY_ROLE', ['KMC_READ_ONLY']],
  ['TOKEN_KEEPER_ROLE', ['APP_TOKEN_BASE', 'APP_TOKEN_ADD', 'APP_TOKEN_UPDATE', 'APP_TOKEN_DELETE']],
])

/**
 * A session's role: the one its `setrole` names, or else that of its user, or else the default for its kind.
 *
 * @throws ApiException `INVALID_OBJECT_ID` for a role that the account does not have. Nothing checks a
 *   token's `setrole` when a session is minted from it, so this is what its first use meets.
 */
export function roleOf(fields: KsFields, { users = [] }: PracticeAccount): Role {
  const named = privilegeValue(fields.privileges, 'setrole')
  const ofUser = users.find(({ id }) => id === fields.userId)?.role
  const role = roles.get(named || ofUser || defaultRole(fields))
  if (role === undefined) throw new ApiException('INVALID_OBJECT_ID', { ID: '' })
  return role
}

/** Whether a role may do what any one of these permissions allows. */
export function allows(role: Role, permissions: readonly Permission[]): boolean {
  return role === '*' || permissions.some((permission) => role.includes(permission))
}

function defaultRole(fields: KsFields): string {
  if (isWidgetSession(fields)) return 'WIDGET_SESSION_ROLE'
  return fields.sessionType === 2 ? 'PARTNER_ADMIN_ROLE' : 'BASE_USER_SESSION_ROLE'
}
