import { MAX_PRIVILEGES_LENGTH } from '../../contract/inputRules'
import { checkRequestedPrivileges } from '../../kaltura/privileges'
import { Failed } from '../failed'

/** Privileges as a person typed them, trimmed. @throws Failed INVALID_PRIVILEGES, with the rule and where it is broken */
export function checkPrivileges(typed: string): string {
  const privileges = typed.trim()
  const [problem] = checkRequestedPrivileges(privileges)
  if (problem || privileges.length > MAX_PRIVILEGES_LENGTH) {
    const params = problem && { rule: problem.rule, position: String(problem.position) }
    throw new Failed('INVALID_PRIVILEGES', { field: 'privileges', ...(params && { params }) })
  }
  return privileges
}
