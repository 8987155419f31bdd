/** KS privileges as text: reading, printing, the server's merge rule. No `node:`: this also runs in the page. */
export {
  describePrivilege,
  findPrivileges,
  knownPrivileges,
  type PrivilegeAtMint,
  type PrivilegeCaution,
  type PrivilegeDescription,
  type PrivilegeName,
  type PrivilegeValue,
} from './catalogue'
export { checkRequestedPrivileges, type PrivilegeProblem, type PrivilegeRule } from './checkRequested'
export {
  comparePrivileges,
  type PrivilegeComparison,
  type PrivilegeDifference,
  type PrivilegePreview,
  type PrivilegeVerdict,
  previewPrivileges,
} from './compare'
export { completeName, type PrivilegePiece, pieceAt, withoutPrivileges, withPrivilege } from './editText'
export { formatPrivilege, formatPrivileges } from './format'
export { disablesEntitlement, type LimitStatement, type PrivilegeLimit, privilegeLimits } from './limits'
export { grantedPrivileges, type PrivilegeMerge } from './merge'
export { type Privileges, parsePrivileges } from './parse'
export { isReservedPrivilege, reservedPrivilegeNames } from './reserved'
export { type PrivilegeStanding, privilegeStanding, wildcardNames } from './standing'
