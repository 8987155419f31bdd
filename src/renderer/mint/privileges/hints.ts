import {
  describePrivilege,
  formatPrivilege,
  type PrivilegePiece,
  type PrivilegeValue,
  parsePrivileges,
  privilegeStanding,
} from '../../../kaltura/privileges'

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
    allows: about?.allows,
    value: about && valueWords(about.value, value !== undefined),
    caution: about?.caution ?? otherSpelling(name),
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
      return { text: `The token carries ${printed}: you may narrow it.`, tone: 'plain' }
    case 'FIXED':
      return carried === undefined
        ? { text: 'The server or the token sets this name: it will be dropped.', tone: 'dropped' }
        : { text: `The token fixes ${printed}: anything else will be dropped.`, tone: 'dropped' }
    case 'RESERVED':
      return {
        text: 'Reserved: only the token itself can carry it. It will be dropped.',
        tone: 'dropped',
      }
    case 'PERHAPS_NARROWABLE':
      return { text: 'Reserved: dropped, unless the token carries it with *.', tone: 'changed' }
    case 'PERHAPS_OPEN':
      return { text: 'Added, unless the token fixes this name.', tone: 'plain' }
    case 'OPEN':
      return isKnown ? undefined : { text: 'A name of your own: it is added as it stands.', tone: 'plain' }
  }
}

/** Names are compared with their case, so a known one in another spelling is another name. */
function otherSpelling(name: string): string | undefined {
  const lower = name.trim().toLowerCase()
  if (lower === name || lower === 'appid' || !describePrivilege(lower)) return undefined
  return `This is not ${lower}: upper and lower case are told apart.`
}

function valueWords(value: PrivilegeValue, hasColon: boolean): string | undefined {
  return value === 'none' ? (hasColon ? 'It takes no value.' : undefined) : values[value]
}

const values: Record<Exclude<PrivilegeValue, 'none'>, string> = {
  ids: 'Ids separated by /, or * for all.',
  id: 'One id, or * for all.',
  users: 'User ids separated by /, or * for all.',
  role: 'One role id.',
  uris: 'URIs separated by |, each with * at its end for a prefix.',
  ip: 'One IPv4 address.',
  number: 'A whole number.',
  time: 'A time in Unix seconds.',
  text: 'Text without commas and spaces.',
}
