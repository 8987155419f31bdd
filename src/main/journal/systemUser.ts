import { userInfo } from 'node:os'

/** The operating system's user, for the journal; `unknown` where the system has no name for the process's user. */
export function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}
