import { quoteForShell } from './quoteForShell'
import { KS_VARIABLE } from './session'

/** An assignment for POSIX shells: sh, bash, zsh, dash. */
export function shAssignment(ks: string): string {
  return `export ${KS_VARIABLE}=${quoteForShell(ks)}`
}
