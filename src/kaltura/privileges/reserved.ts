/**
 * The names that only the token itself may carry. One of these asked for at mint time is dropped without
 * an error, unless the token holds it with `*`. Names not listed here (`view`, `widget`, `appid`, any
 * custom name) may be added freely.
 *
 * Source: the server's own list, as of Venus-22.19.0. Compared case-sensitively.
 */
export const reservedPrivilegeNames: readonly string[] = [
  'edit',
  'sview',
  'list',
  'download',
  'downloadasset',
  'editplaylist',
  'sviewplaylist',
  'actionslimit',
  'setrole',
  'restrictingrole',
  'limitentry',
  'iprestrict',
  'urirestrict',
  'enableentitlement',
  'disableentitlement',
  'disableentitlementforentry',
  'disableentitlementforplaylist',
  'privacycontext',
  'enablecategorymoderation',
  'reftime',
  'sessionkey',
  'preview',
  'sessionid',
  'jobtype',
  'apptoken',
  'enablechangeaccount',
  'edituser',
  'enablecaptionmoderation',
  'editadmintags',
  'restrictexplicitliveview',
  'virtualeventid',
  'searchcontext',
  'disablesessiontypecheck',
]

const reserved = new Set(reservedPrivilegeNames)

/** Whether the server keeps this name for tokens alone. Exact, case-sensitive. */
export function isReservedPrivilege(name: string): boolean {
  return reserved.has(name)
}
