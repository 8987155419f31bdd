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

/** What is known about one privilege. */
export interface PrivilegeDescription {
  name: string
  /** What it does, in plain words; a sentence without an end stop, for use beside the name. */
  allows: string
  value: PrivilegeValue
  atMint: PrivilegeAtMint
  /** As it would be written. */
  example: string
  /** What is easily got wrong about it. */
  caution?: string
}

/**
 * The privileges that people meet: all that the server reserves for tokens, and the free ones in common use. Where
 * the meaning of a name is not documented, little is said about it.
 */
export const knownPrivileges: readonly PrivilegeDescription[] = [
  // what may be done with entries
  known('sview', 'Play and download protected entries', 'ids', 'sview:1_abc'),
  known('list', 'List entries of other owners', 'ids', 'list:*', {
    caution: 'Kaltura documents list:* only: narrowed to an entry it may list nothing.',
  }),
  known('edit', 'Change entries of other owners', 'ids', 'edit:1_abc'),
  known('download', 'Download entries', 'ids', 'download:1_abc'),
  known('downloadasset', 'Download single assets, such as one flavor', 'ids', 'downloadasset:1_abc'),
  known('editplaylist', 'Change a manual playlist of another owner', 'ids', 'editplaylist:1_abc'),
  known('sviewplaylist', 'View a manual playlist of another owner', 'ids', 'sviewplaylist:1_abc'),
  known('limitentry', 'Limits the session to one entry', 'id', 'limitentry:1_abc'),
  known(
    'restrictexplicitliveview',
    'Watch a live entry before it is live',
    'ids',
    'restrictexplicitliveview:1_abc',
  ),
  known('preview', 'Limits how many bytes of a flavor are delivered', 'number', 'preview:1000000'),
  known('edituser', 'Change who owns an entry', 'users', 'edituser:jane/joe'),
  known('editadmintags', 'Change admin tags of entries', 'none', 'editadmintags'),

  // what bounds the session as a whole
  known('setrole', 'Limits the session to what one role may do', 'role', 'setrole:PLAYBACK_BASE_ROLE', {
    caution: 'A role that does not exist shows only when the session is used.',
  }),
  known('restrictingrole', 'Limits the session further, by another role', 'role', 'restrictingrole:1234'),
  known('actionslimit', 'Limits how many calls can be made', 'number', 'actionslimit:20'),
  known('iprestrict', 'Limits the session to one address', 'ip', 'iprestrict:192.0.2.7'),
  known('urirestrict', 'Limits the session to some URIs', 'uris', 'urirestrict:/api_v3/service/media/*', {
    caution: 'It is matched with path and query: parameters go into the body then.',
  }),
  known('reftime', 'Takes another time for now where dates are relative', 'time', 'reftime:1800000000'),

  // entitlement
  known('enableentitlement', 'Checks entitlement, whatever the account does', 'none', 'enableentitlement'),
  known(
    'disableentitlement',
    'Passes over entitlement: everything can be seen',
    'none',
    'disableentitlement',
  ),
  known(
    'disableentitlementforentry',
    'Passes over entitlement for single entries',
    'ids',
    'disableentitlementforentry:1_abc',
  ),
  known(
    'disableentitlementforplaylist',
    'Passes over entitlement for single playlists',
    'ids',
    'disableentitlementforplaylist:1_abc',
  ),
  known(
    'privacycontext',
    'Names the privacy context that entitlement goes by',
    'text',
    'privacycontext:support',
  ),

  // moderation
  known(
    'enablecategorymoderation',
    'What is added to a moderated category waits for approval',
    'none',
    'enablecategorymoderation',
  ),
  known('enablecaptionmoderation', 'New captions wait for approval', 'none', 'enablecaptionmoderation'),

  // what ties a session to something
  known('sessionid', 'The group in which sessions end together', 'text', 'sessionid:1_abc', {
    atMint: 'server',
  }),
  known('apptoken', 'The app token that the session came from', 'id', 'apptoken:1_abc', { atMint: 'server' }),
  known('sessionkey', 'A key that an application gives its session', 'text', 'sessionkey:jane'),
  known('virtualeventid', 'The virtual event that the session is for', 'id', 'virtualeventid:1234'),
  known('searchcontext', 'The context that searches are made in', 'text', 'searchcontext:portal'),
  known('jobtype', 'Used by Kaltura’s own background jobs', 'text', 'jobtype:1'),
  known('enablechangeaccount', 'Allows changing to another account', 'none', 'enablechangeaccount'),
  known(
    'disablesessiontypecheck',
    'Turns off a check of the session’s type',
    'none',
    'disablesessiontypecheck',
  ),

  // free to add
  known('appid', 'Names the application in analytics', 'text', 'appid:crm-example.com'),
  known('appdomain', 'Names the application’s domain in analytics', 'text', 'appdomain:example.com'),
  known('view', 'Carried by widget sessions, as view:*', 'ids', 'view:*'),
  known('widget', 'Marks an anonymous widget session', 'number', 'widget:1', {
    caution: 'A USER session without a user id counts as a widget session then, and cannot be ended early.',
  }),
]

const byName = new Map(knownPrivileges.map((privilege) => [privilege.name, privilege]))

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

function known(
  name: string,
  allows: string,
  value: PrivilegeValue,
  example: string,
  more: Partial<Pick<PrivilegeDescription, 'caution' | 'atMint'>> = {},
): PrivilegeDescription {
  return { name, allows, value, atMint: isReservedPrivilege(name) ? 'narrow' : 'add', example, ...more }
}
