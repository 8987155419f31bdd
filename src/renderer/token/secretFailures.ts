import type { Failure } from '../../contract/failures'

/** Whether a mint failed for what another secret, or another hash type, can put right. */
export function blamesSecret({ code }: Failure): boolean {
  return (
    code === 'INVALID_APP_TOKEN_HASH' ||
    code === 'SECRET_REFUSED' ||
    code === 'SECRET_MISSING' ||
    code === 'SECRET_MISMATCH'
  )
}
