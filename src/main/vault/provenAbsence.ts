import { Failed } from '../failed'
import type { Keychain } from './keychain'
import type { QueuedKeychain } from './keychainQueue'

/** The entry that is there as long as any secret of ours is. Its content is no secret. */
export const SENTINEL = { account: 'ksmith sentinel', content: 'open' }

/** What the vault works with: see {@link provingAbsence} and `queueKeychain`. */
export type ProvenKeychain = Keychain &
  Pick<QueuedKeychain, 'outstanding'> & {
    /** Takes the sentinel away, once a service holds no secret any more. */
    leave(service: string): Promise<void>
  }

/**
 * A keychain whose `null` can be believed. libsecret answers "no such entry" for a locked collection too, when its
 * prompt is dismissed or cannot be shown; taken at its word, that would look like a deleted secret. And a write into
 * such a collection can hang for ever. So on Linux an entry that is known to exist lies beside the secrets: where it
 * cannot be read, the keychain is locked, and nothing is written. The other systems tell the two apart themselves.
 *
 * @throws Failed KEYCHAIN_LOCKED besides what the keychain itself says
 */
export function provingAbsence<K extends Keychain & Partial<Pick<QueuedKeychain, 'refused'>>>(
  keychain: K,
  platform: NodeJS.Platform = process.platform,
): K & { leave: ProvenKeychain['leave'] } {
  if (platform !== 'linux') return { ...keychain, leave: async () => {} }

  /** services whose sentinel this process has seen or made */
  const established = new Set<string>()
  const proveOpen = async (service: string) => {
    const content = await keychain.get(service, SENTINEL.account)
    if (content !== SENTINEL.content) {
      if (established.has(service)) {
        const locked = new Failed('KEYCHAIN_LOCKED')
        keychain.refused?.(locked.failure)
        throw locked
      }
      await keychain.set(service, SENTINEL.account, SENTINEL.content)
    }
    established.add(service)
  }

  return {
    ...keychain,
    async get(service, account) {
      const secret = await keychain.get(service, account)
      if (secret === null || !established.has(service)) await proveOpen(service)
      return secret
    },
    async set(service, account, secret) {
      await proveOpen(service)
      await keychain.set(service, account, secret)
    },
    async leave(service) {
      established.delete(service)
      await keychain.delete(service, SENTINEL.account)
    },
  }
}
