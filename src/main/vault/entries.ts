import { Failed } from '../failed'
import type { ProvenKeychain } from './provenAbsence'

/**
 * Whether the keychain holds no such entry, now and later. What was left behind may still write it: until that is over,
 * it cannot be called absent. @throws Failed KEYCHAIN_*
 */
export async function isAbsent(keychain: ProvenKeychain, service: string, entryId: string): Promise<boolean> {
  refuseOutstanding(keychain, service, entryId)
  return (await keychain.get(service, entryId)) === null
}

/** Deletes an entry and reads it back as absent. @throws Failed SECRET_NOT_DELETED, KEYCHAIN_* */
export async function deleteForSure(
  keychain: ProvenKeychain,
  service: string,
  entryId: string,
): Promise<void> {
  refuseOutstanding(keychain, service, entryId)
  await keychain.delete(service, entryId)
  if ((await keychain.get(service, entryId)) !== null) throw new Failed('SECRET_NOT_DELETED')
}

function refuseOutstanding(keychain: ProvenKeychain, service: string, entryId: string): void {
  if (keychain.outstanding(service, entryId)) throw new Failed('KEYCHAIN_WAITING')
}
