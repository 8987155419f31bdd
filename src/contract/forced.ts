import type { Token } from './tokens'

/** Whether it is for the caller to choose the session type, as far as is known. */
export function leavesTypeOpen({ caps }: Pick<Token, 'caps'>): boolean {
  return caps.type.source === 'unknown' || caps.type.value === null
}

/** Whether every session of the token is known to be an ADMIN session. */
export function forcesAdmin({ caps }: Pick<Token, 'caps'>): boolean {
  return caps.type.source !== 'unknown' && caps.type.value === 2
}

/** The user id that the token is known to force, if any. */
export function forcedUserId({ caps }: Pick<Token, 'caps'>): string | undefined {
  return caps.userId.source === 'unknown' ? undefined : (caps.userId.value ?? undefined)
}
