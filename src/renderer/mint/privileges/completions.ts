import {
  describePrivilege,
  findPrivileges,
  type PrivilegeDescription,
  type PrivilegePiece,
  privilegeStanding,
} from '../../../kaltura/privileges'

/** A name that can be put in, and whether the token would have it dropped. */
export type Completion = { privilege: PrivilegeDescription; isDropped: boolean }

/**
 * The names that fit what was typed so far; those that the token would have dropped come last.
 *
 * @param tokenPrivileges the token's own; `undefined` when they are not known
 * @param isAsked whether a person asked to see them: then all names are offered for nothing typed
 */
export function completionsFor(
  { name, isInName }: PrivilegePiece,
  tokenPrivileges: string | undefined,
  isAsked: boolean,
): Completion[] {
  if (!isInName) return []
  if (!isAsked && (name === '' || describePrivilege(name))) return []
  const completions = findPrivileges(name)
    .filter((privilege) => privilege.name !== name && privilege.atMint !== 'server')
    .map((privilege) => {
      const standing = privilegeStanding(privilege.name, tokenPrivileges)
      return { privilege, isDropped: standing === 'RESERVED' || standing === 'FIXED' }
    })
  return [...completions.filter((each) => !each.isDropped), ...completions.filter((each) => each.isDropped)]
}
