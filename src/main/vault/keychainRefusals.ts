import { type Failed, isFailed } from '../failed'

/** Whether the keychain refused in a way that every further secret would meet as well. */
export function refusesAll(error: unknown): error is Failed {
  return isFailed(error, 'KEYCHAIN_MISSING', 'KEYCHAIN_WAITING', 'KEYCHAIN_LOCKED', 'KEYCHAIN_DENIED')
}

/**
 * Whether a write that failed may still have its effect: the keychain did not answer it yet. The intent stays in the
 * record until that is known.
 */
export function mayStillHappen(error: unknown): boolean {
  return isFailed(error, 'KEYCHAIN_WAITING')
}
