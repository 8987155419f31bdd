import { Failed } from '../failed'
import { openAdding } from './adding'
import { openAddingMany } from './addingMany'
import type { Inventory } from './inventory'
import { openNoting } from './noting'
import type { ProvenKeychain } from './provenAbsence'
import { openRecordChanges } from './recordChanges'
import { openRemoving } from './removing'
import { openReplacing } from './replacing'
import { unseal } from './seal'
import { openSettling } from './settling'
import type { Stores } from './stores'
import { openSuccession } from './succession'
import { keychainServiceOf, labelOf, type Vault } from './vault'

/**
 * The protocol that keeps the inventory file and the keychain together although no write touches both: the record
 * carries the intent, on disk, before the keychain is asked; after it, the record is settled.
 *
 * @param now milliseconds
 */
export function openVault(
  inventory: Inventory,
  keychain: ProvenKeychain,
  now: () => number = Date.now,
): Vault {
  const changes = openRecordChanges(inventory)
  const stores: Stores = { inventory, keychain, changes, now }
  return {
    record: changes.record,
    ...openAdding(stores),
    ...openAddingMany(stores),
    ...openReplacing(stores),
    ...openRemoving(stores),
    ...openSettling(stores),
    ...openSuccession(stores),
    ...openNoting(stores),

    async edit(id, change) {
      const { environmentId: before, ...kept } = changes.ready(id)
      const { environmentId = 'environmentId' in change ? undefined : before, ...rest } = change
      return changes.put({ ...kept, ...rest, ...(environmentId !== undefined && { environmentId }) })
    },

    async markLeaked(id, leaked) {
      const { compromised, ...rest } = changes.ready(id)
      return changes.put({ ...rest, ...(leaked && { compromised: compromised ?? { at: now() } }) })
    },

    async withSecret(id, use) {
      const of = changes.ready(id)
      const content = await keychain.get(keychainServiceOf(of.serviceUrl), of.entryId)
      if (content === null) throw new Failed('SECRET_MISSING', { params: { label: labelOf(of) } })
      return use(unseal(of, content), of)
    },
  }
}
