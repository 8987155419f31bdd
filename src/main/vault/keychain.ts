import type { FailureCode } from '../../contract/failures'
import { Failed } from '../failed'

/** The operating system's keychain, as far as KSmith needs it. An entry is named by service and account. */
export interface Keychain {
  /** the secret, or `null` when there is no such entry */
  get(service: string, account: string): Promise<string | null>
  set(service: string, account: string, secret: string): Promise<void>
  /** `false` is no proof of anything: a locked collection on Linux answers it too. Read back. */
  delete(service: string, account: string): Promise<boolean>
}

/**
 * Opens the keychain through keytar: Keychain on macOS, Credential Manager on Windows, Secret Service on Linux.
 * The native module is loaded with the first call, not before, so that a start never waits for it.
 *
 * @throws Failed with a KEYCHAIN_ code; the system's own text is kept only where it cannot contain the secret.
 */
export function openKeychain(): Keychain {
  const keytar = async () => (await import('keytar')).default
  return {
    get: (service, account) => guarded(async () => (await keytar()).getPassword(service, account)),
    set: (service, account, secret) =>
      guarded(async () => (await keytar()).setPassword(service, account, secret), secret),
    delete: (service, account) => guarded(async () => (await keytar()).deletePassword(service, account)),
  }
}

async function guarded<T>(call: () => Promise<T>, secret?: string): Promise<T> {
  try {
    return await call()
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    const tells = secret !== undefined && text.includes(secret)
    throw new Failed(keychainFailureCode(text), tells ? {} : { params: { system: text.slice(0, 300) } })
  }
}

/**
 * Which failure a keychain's text means. keytar passes on the system's own sentence and nothing else, so this reads
 * the sentences of libsecret and D-Bus, of macOS's Security framework and of Windows.
 */
export function keychainFailureCode(text: string): FailureCode {
  if (/\blocked\b/i.test(text)) return 'KEYCHAIN_LOCKED'
  // the last two: what the bus says when its own policy, or the system's (AppArmor, SELinux), keeps us from the keychain
  if (
    /dismiss|cancel|denied|not allowed|passphrase .* not correct|rejected send message|policy prevents/i.test(
      text,
    )
  ) {
    return 'KEYCHAIN_DENIED'
  }
  if (
    /d-?bus|org\.freedesktop|\.service files|could not connect|autolaunch|keychain (cannot|could not) be found|cannot open shared object|ERR_DLOPEN/i.test(
      text,
    )
  ) {
    return 'KEYCHAIN_MISSING'
  }
  return 'KEYCHAIN_FAILED'
}
