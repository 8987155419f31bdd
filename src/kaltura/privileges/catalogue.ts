import { isReservedPrivilege } from './reserved'

/** How the part behind the colon is written. */
export type PrivilegeValue =
  /** no value: the bare name */
  | 'none'
  /** ids separated by `/`, or `*` for all */
  | 'ids'
  /** one id, or `*` for all */
  | 'id'
  /** user ids separated by `/`, or `*` for all */
  | 'users'
  /** one role id */
  | 'role'
  /** URIs separated by `|`, each with a `*` at its end for a prefix */
  | 'uris'
  /** one IPv4 address */
  | 'ip'
  /** a whole number */
  | 'number'
  /** a point in time in Unix seconds */
  | 'time'
  /** text without commas and spaces */
  | 'text'

/** How a name can come into a session when it is asked for at mint time. */
export type PrivilegeAtMint =
  /** granted as asked, unless the token fixes the name */
  | 'add'
  /** granted only in the place of the token's own `*` */
  | 'narrow'
  /** the server's own stamp: asking for it changes nothing */
  | 'server'

/** What is easily got wrong about a privilege. */
export type PrivilegeCaution =
  /** `list:*` alone is documented: narrowed to an entry it may list nothing */
  | 'NARROWED_LIST'
  /** a role that does not exist shows only when the session is used */
  | 'UNCHECKED_ROLE'
  /** path and query are matched, so that parameters have to go into the body */
  | 'WHOLE_URI'
  /** a USER session without a user id counts as a widget session with it */
  | 'COUNTS_AS_WIDGET'

interface Described<Name extends string> {
  name: Name
  value: PrivilegeValue
  atMint: PrivilegeAtMint
  /** As it would be written. */
  example: string
  caution?: PrivilegeCaution
}

const described = [
  // what may be done with entries
  known('sview', 'ids', 'sview:1_abc'),
  known('list', 'ids', 'list:*', { caution: 'NARROWED_LIST' }),
  known('edit', 'ids', 'edit:1_abc'),
  known('download', 'ids', 'download:1_abc'),
  known('downloadasset', 'ids', 'downloadasset:1_abc'),
  known('editplaylist', 'ids', 'editplaylist:1_abc'),
  known('sviewplaylist', 'ids', 'sviewplaylist:1_abc'),
  known('limitentry', 'id', 'limitentry:1_abc'),
  known('restrictexplicitliveview', 'ids', 'restrictexplicitliveview:1_abc'),
  known('preview', 'number', 'preview:1000000'),
  known('edituser', 'users', 'edituser:jane/joe'),
  known('editadmintags', 'none', 'editadmintags'),

  // what bounds the session as a whole
  known('setrole', 'role', 'setrole:PLAYBACK_BASE_ROLE', { caution: 'UNCHECKED_ROLE' }),
  known('restrictingrole', 'role', 'restrictingrole:1234'),
  known('actionslimit', 'number', 'actionslimit:20'),
  known('iprestrict', 'ip', 'iprestrict:192.0.2.7'),
  known('urirestrict', 'uris', 'urirestrict:/api_v3/service/media/*', { caution: 'WHOLE_URI' }),
  known('reftime', 'time', 'reftime:1800000000'),

  // entitlement
  known('enableentitlement', 'none', 'enableentitlement'),
  known('disableentitlement', 'none', 'disableentitlement'),
  known('disableentitlementforentry', 'ids', 'disableentitlementforentry:1_abc'),
  known('disableentitlementforplaylist', 'ids', 'disableentitlementforplaylist:1_abc'),
  known('privacycontext', 'text', 'privacycontext:support'),

  // moderation
  known('enablecategorymoderation', 'none', 'enablecategorymoderation'),
  known('enablecaptionmoderation', 'none', 'enablecaptionmoderation'),

  // what ties a session to something
  known('sessionid', 'text', 'sessionid:1_abc', { atMint: 'server' }),
  known('apptoken', 'id', 'apptoken:1_abc', { atMint: 'server' }),
  known('sessionkey', 'text', 'sessionkey:jane'),
  known('virtualeventid', 'id', 'virtualeventid:1234'),
  known('searchcontext', 'text', 'searchcontext:portal'),
  known('jobtype', 'text', 'jobtype:1'),
  known('enablechangeaccount', 'none', 'enablechangeaccount'),
  known('disablesessiontypecheck', 'none', 'disablesessiontypecheck'),

  // free to add
  known('appid', 'text', 'appid:crm-example.com'),
  known('appdomain', 'text', 'appdomain:example.com'),
  known('view', 'ids', 'view:*'),
  known('widget', 'number', 'widget:1', { caution: 'COUNTS_AS_WIDGET' }),
]

/** The names that something is known about. */
export type PrivilegeName = (typeof described)[number]['name']

/** What is known about one privilege. */
export type PrivilegeDescription = Described<PrivilegeName>

/**
 * The privileges that people meet: all that the server reserves for tokens, and the free ones in common use. What each
 * does is said in words elsewhere, by its name.
 */
export const knownPrivileges: readonly PrivilegeDescription[] = described

const byName = new Map<string, PrivilegeDescription>(
  knownPrivileges.map((privilege) => [privilege.name, privilege]),
)

/** What is known about a privilege of exactly this name, if anything. */
export function describePrivilege(name: string): PrivilegeDescription | undefined {
  return byName.get(name)
}

/** The known privileges whose name begins with, or else contains, what was typed; those first that begin with it. */
export function findPrivileges(typed: string): PrivilegeDescription[] {
  const wanted = typed.toLowerCase()
  const begins = knownPrivileges.filter(({ name }) => name.startsWith(wanted))
  const contains = knownPrivileges.filter(({ name }) => name.indexOf(wanted) > 0)
  return [...begins, ...contains]
}

function known<const Name extends string>(
  name: Name,
  value: PrivilegeValue,
  example: string,
  more: Partial<Pick<Described<Name>, 'caution' | 'atMint'>> = {},
): Described<Name> {
  return { name, value, atMint: isReservedPrivilege(name) ? 'narrow' : 'add', example, ...more }
}
