import {
  describePrivilege,
  formatPrivilege,
  type PrivilegePiece,
  type PrivilegeValue,
  parsePrivileges,
  privilegeStanding,
} from '../../../kaltura/privileges'
import { t } from '../../../strings'

/** What can be said about the privilege that is being typed, before anything is sent. */
export type PrivilegeHint = {
  name: string
  /** what it does */
  allows: string | undefined
  /** how its value is written */
  value: string | undefined
  /** what is easily got wrong */
  caution: string | undefined
  /** what the token makes of it */
  outlook: { text: string; tone: 'plain' | 'changed' | 'dropped' } | undefined
}

/**
 * @param tokenPrivileges the token's own; `undefined` when they are not known
 * @returns nothing where no name was typed yet
 */
export function privilegeHint(
  { name, value }: PrivilegePiece,
  tokenPrivileges: string | undefined,
): PrivilegeHint | undefined {
  if (name.trim() === '') return undefined
  const about = describePrivilege(name)
  return {
    name,
    allows: about && t(`privileges.does.${about.name}`),
    value: about && valueWords(about.value, value !== undefined),
    caution: about?.caution ? t(`privileges.cautions.${about.caution}`) : otherSpelling(name),
    outlook: outlookOf(name, about !== undefined, tokenPrivileges),
  }
}

function outlookOf(
  name: string,
  isKnown: boolean,
  tokenPrivileges: string | undefined,
): PrivilegeHint['outlook'] {
  const carried = parsePrivileges(tokenPrivileges).get(name)
  const printed = carried === undefined ? name : formatPrivilege(name, carried)
  switch (privilegeStanding(name, tokenPrivileges)) {
    case 'NARROWABLE':
      return { text: t('mint.privileges.outlook.NARROWABLE', { carried: printed }), tone: 'plain' }
    case 'FIXED':
      return carried === undefined
        ? { text: t('mint.privileges.outlook.set'), tone: 'dropped' }
        : { text: t('mint.privileges.outlook.FIXED', { carried: printed }), tone: 'dropped' }
    case 'RESERVED':
      return { text: t('mint.privileges.outlook.RESERVED'), tone: 'dropped' }
    case 'PERHAPS_NARROWABLE':
      return { text: t('mint.privileges.outlook.PERHAPS_NARROWABLE'), tone: 'changed' }
    case 'PERHAPS_OPEN':
      return { text: t('mint.privileges.outlook.PERHAPS_OPEN'), tone: 'plain' }
    case 'OPEN':
      return isKnown ? undefined : { text: t('mint.privileges.outlook.custom'), tone: 'plain' }
  }
}

/** Names are compared with their case, so a known one in another spelling is another name. */
function otherSpelling(name: string): string | undefined {
  const lower = name.trim().toLowerCase()
  if (lower === name || lower === 'appid' || !describePrivilege(lower)) return undefined
  return t('mint.privileges.otherSpelling', { name: lower })
}

function valueWords(value: PrivilegeValue, hasColon: boolean): string | undefined {
  return value === 'none' && !hasColon ? undefined : t(`mint.privileges.values.${value}`)
}
