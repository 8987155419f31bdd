import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Inventory, openInventory } from '../../../src/main/vault/inventory'
import { openInventoryFile } from '../../../src/main/vault/inventoryFile'
import { queueKeychain } from '../../../src/main/vault/keychainQueue'
import { openVault } from '../../../src/main/vault/openVault'
import { provingAbsence } from '../../../src/main/vault/provenAbsence'
import type { NewToken } from '../../../src/main/vault/vault'
import { memoryKeychain } from './memoryKeychain'

export const freshFolder = () => mkdtempSync(join(tmpdir(), 'ksmith-vault-'))

export const aToken: NewToken = {
  label: 'Acme',
  tags: ['vip'],
  serviceUrl: 'https://www.kaltura.com',
  partnerId: 12345,
  appTokenId: '1_abcd1234',
  hashType: 'SHA256',
}

/** A vault over a real inventory file and a keychain in memory; opening it again on the same two is a restart. */
export function openAll(folder: string, memory = memoryKeychain()) {
  const file = openInventoryFile(folder)
  const inventory: Inventory = openInventory(file)
  const keychain = provingAbsence(queueKeychain(memory.keychain, { waitingAfter: 5, giveUpAfter: 40 }))
  return { folder, file, inventory, keychain, memory, vault: openVault(inventory, keychain) }
}
