import { Failed } from '../failed'
import { deleteForSure } from './entries'
import type { TokenRecord } from './record'
import type { Stores } from './stores'
import { keychainServiceOf, type Vault } from './vault'

/**
 * Removing a token: record `removing`, then its secret is deleted and read back as absent, then the record goes. Of a
 * token that leaked the secret alone can go.
 */
export function openRemoving(stores: Stores): Pick<Vault, 'remove' | 'removeSecret'> {
  const { keychain, changes, now } = stores
  return {
    async remove(id) {
      const before = changes.record(id)
      await changes.exclusively([id], async () => {
        if (before.intent?.kind === 'replacing') {
          await deleteForSure(keychain, serviceOf(before), otherEntry(before, before.intent))
        }
        const removing = await changes.put({ ...before, intent: { kind: 'removing' } })
        await deleteForSure(keychain, serviceOf(removing), removing.entryId)
        await forget(stores, before)
      })
    },

    async removeSecret(id) {
      const of = changes.ready(id)
      if (!of.compromised) throw new Failed('BAD_REQUEST')
      return changes.exclusively([id], async () => {
        await deleteForSure(keychain, serviceOf(of), of.entryId)
        return changes.put({ ...of, compromised: { at: now(), ...of.compromised, secretGone: now() } })
      })
    },
  }
}

/** Has a record whose secret is gone leave the inventory. @throws Failed INVENTORY_* */
export async function forget(
  { inventory, keychain, changes }: Pick<Stores, 'inventory' | 'keychain' | 'changes'>,
  gone: TokenRecord,
): Promise<void> {
  await changes.drop(gone)
  const service = serviceOf(gone)
  if (inventory.all().some((held) => serviceOf(held) === service)) return
  // the sentinel is no secret: one that stays is taken away with the next last token
  await keychain.leave(service).catch(() => {})
}

function otherEntry(of: TokenRecord, intent: { oldEntryId: string; newEntryId: string }): string {
  return of.entryId === intent.newEntryId ? intent.oldEntryId : intent.newEntryId
}

function serviceOf({ serviceUrl }: TokenRecord): string {
  return keychainServiceOf(serviceUrl)
}
