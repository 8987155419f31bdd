import { randomUUID } from 'node:crypto'
import { deleteForSure } from './entries'
import { fingerprint } from './fingerprint'
import { mayStillHappen } from './keychainRefusals'
import type { TokenRecord } from './record'
import { settled } from './recordChanges'
import { seal } from './seal'
import type { Stores } from './stores'
import { keychainServiceOf, type Vault } from './vault'

/**
 * Putting another secret in the place of a token's: record `replacing`, then the secret under a new entry, then the
 * record points at it, then the old entry is deleted.
 */
export function openReplacing(stores: Stores): Pick<Vault, 'replaceSecret'> {
  const { inventory, keychain, changes } = stores
  return {
    async replaceSecret(id, secret) {
      const before = changes.ready(id)
      return changes.exclusively([id], async () => {
        const newEntryId = randomUUID()
        const replacing = await changes.put({
          ...before,
          intent: {
            kind: 'replacing',
            oldEntryId: before.entryId,
            newEntryId,
            newFingerprint: fingerprint(secret),
          },
        })
        try {
          await keychain.set(keychainServiceOf(before.serviceUrl), newEntryId, seal(before, secret))
        } catch (error) {
          if (!mayStillHappen(error)) inventory.put(before)
          throw error
        }
        // what a check found was about the secret before
        const { health: _, compromised, ...kept } = replacing
        const pointing = await changes.put({
          ...kept,
          // what leaked stays blocked; there is a secret in the keychain again
          ...(compromised && { compromised: { at: compromised.at } }),
          entryId: newEntryId,
          fingerprint: fingerprint(secret),
        })
        return finishReplacing(stores, pointing)
      })
    },
  }
}

/** The end of it, once the record points at the new entry. @throws Failed SECRET_NOT_DELETED, KEYCHAIN_*, INVENTORY_* */
export async function finishReplacing(
  { keychain, changes }: Pick<Stores, 'keychain' | 'changes'>,
  of: TokenRecord,
): Promise<TokenRecord> {
  if (of.intent?.kind !== 'replacing') return of
  await deleteForSure(keychain, keychainServiceOf(of.serviceUrl), of.intent.oldEntryId)
  return changes.put(settled(of))
}
