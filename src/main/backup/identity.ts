import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { Failed } from '../failed'
import type { Keychain } from '../vault/keychain'

/** The name under which the identity lies in the keychain, apart from the secrets of tokens. */
export const IDENTITY_SERVICE = 'KSmith identity'
const ACCOUNT = 'age'

/** This KSmith's own age identity: what is locked for its recipient can be opened here, and nowhere else. */
export type OwnIdentity = {
  /** its recipient, which is public; the identity is made with the first call. @throws Failed KEYCHAIN_* */
  recipient(): Promise<string>
  /** the identity, where one was made already. @throws Failed KEYCHAIN_* */
  existing(): Promise<string | undefined>
}

/** Opens the identity; it stays in the keychain and is read from there each time. */
export function openOwnIdentity(keychain: Keychain): OwnIdentity {
  let making: Promise<string> | undefined
  const existing = async () => (await keychain.get(IDENTITY_SERVICE, ACCOUNT)) ?? undefined

  const make = async (): Promise<string> => {
    const held = await existing()
    if (held !== undefined) return held
    const fresh = await generateX25519Identity()
    await keychain.set(IDENTITY_SERVICE, ACCOUNT, fresh)
    // what is locked for it would be lost with it: it is only told once it is certain to be kept
    if ((await existing()) !== fresh) throw new Failed('KEYCHAIN_FAILED')
    return fresh
  }
  return {
    existing,
    async recipient() {
      making ??= make().finally(() => {
        making = undefined
      })
      return identityToRecipient(await making)
    },
  }
}
