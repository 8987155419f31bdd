import { randomUUID } from 'node:crypto'
import { checkSecret } from '../../contract/inputRules'
import { Failed, orThrow } from '../failed'
import { fingerprint } from '../vault/fingerprint'

/** Milliseconds a secret waits to be used after it was taken in. */
const HANDLE_LIFETIME = 5 * 60_000

export type TakenSecret = { handle: string; fingerprint: string }

export type SecretHandles = {
  /** Checks a secret and keeps it until it is used. @throws Failed SECRET_EMPTY, SECRET_INNER_SPACE, … */
  keep(text: string): TakenSecret
  /** Hands the secret over; the handle stays good until {@link SecretHandles.discard}. @throws Failed HANDLE_EXPIRED */
  use(handle: string): string
  discard(handle: string): void
  discardAll(): void
}

/**
 * Holds the secrets that were taken in but not stored yet, so that the page can speak of them by a handle. They live
 * in memory only, for five minutes at most.
 *
 * @param refuse throws while nothing may be taken in
 */
export function openSecretHandles(lifetime = HANDLE_LIFETIME, refuse: () => void = () => {}): SecretHandles {
  const held = new Map<string, { secret: string; ends: NodeJS.Timeout }>()
  const discard = (handle: string) => {
    clearTimeout(held.get(handle)?.ends)
    held.delete(handle)
  }
  return {
    keep(text) {
      refuse()
      const secret = orThrow(checkSecret(text))
      const handle = randomUUID()
      held.set(handle, { secret, ends: setTimeout(() => discard(handle), lifetime) })
      return { handle, fingerprint: fingerprint(secret) }
    },
    use(handle) {
      const found = held.get(handle)
      if (!found) throw new Failed('HANDLE_EXPIRED', { field: 'secret' })
      return found.secret
    },
    discard,
    discardAll: () => {
      for (const handle of [...held.keys()]) discard(handle)
    },
  }
}
