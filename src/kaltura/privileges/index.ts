/** KS privileges as text: reading, printing, the server's merge rule. No `node:`: this also runs in the page. */
export { checkRequestedPrivileges, type PrivilegeProblem, type PrivilegeRule } from './checkRequested'
export {
  comparePrivileges,
  type PrivilegeComparison,
  type PrivilegeDifference,
  type PrivilegePreview,
  type PrivilegeVerdict,
  previewPrivileges,
} from './compare'
export { formatPrivilege, formatPrivileges } from './format'
export { grantedPrivileges, type PrivilegeMerge } from './merge'
export { type Privileges, parsePrivileges } from './parse'
export { isReservedPrivilege, reservedPrivilegeNames } from './reserved'
