import { openProduction } from '../accounts/admin/production'
import { tokenCounts } from '../radar/tokenCounts'
import { openEnvironments } from '../settings/environments'
import { bringBackLost } from '../settings/lostEnvironments'
import type { Settings } from '../settings/settings'
import { openInventory } from '../vault/inventory'
import { openInventoryFile } from '../vault/inventoryFile'
import { openKeychain } from '../vault/keychain'
import { queueKeychain } from '../vault/keychainQueue'
import { openListing } from '../vault/listing'
import { openVault } from '../vault/openVault'
import { provingAbsence } from '../vault/provenAbsence'
import { KEYCHAIN_SERVICE } from '../vault/vault'

type Needs = {
  folder: string
  settings: Settings
  onInventory: () => void
  /** what counts as expiring soon is another number of days */
  onExpiryDays: () => void
  /** the keychain answers, or does not any more */
  onKeychain: () => void
  /** the keychain works, and what was left unfinished is settled */
  onSettled: () => void
}

export type Stored = ReturnType<typeof composeVault>

/** The vault: metadata in a file, secrets in the keychain, and the protocol between the two. */
export function composeVault({ folder, settings, onInventory, onExpiryDays, onKeychain, onSettled }: Needs) {
  const inventoryFile = openInventoryFile(folder)
  const inventory = openInventory(inventoryFile, onInventory)
  const environments = openEnvironments(settings, inventory)
  bringBackLost(settings, inventory)
  const expiryDays = () => settings.value('tokens.expiryDays')
  settings.onChange('tokens.expiryDays', onExpiryDays)
  const keychainQueue = queueKeychain(openKeychain(), {
    onState: ({ status }) => {
      onKeychain()
      // a call that was given up may have ended after all: now its record can be settled
      if (status === 'working') void settle().then(onSettled)
    },
    onLate: () => void settle(),
  })
  const keychain = provingAbsence(keychainQueue)
  const vault = openVault(inventory, keychain)
  // what a crash or a silent keychain left unfinished; a keychain that cannot be asked shows in the state
  const settle = () => vault.settle().catch(() => {})
  return {
    inventoryFile,
    inventory,
    environments,
    isProduction: openProduction(environments, inventory),
    listing: openListing(inventory, expiryDays),
    counts: tokenCounts(inventory, expiryDays),
    /** tokens that are held for good */
    held: () => inventory.all().filter(({ standing }) => standing === undefined).length,
    /** the keychain as Doctor asks it */
    keychainQueue,
    keychain,
    vault,
    settle,
    async retryKeychain(): Promise<void> {
      keychain.reset()
      // an entry that does not exist: to be sure of that, the keychain has to be open
      await keychain.get(KEYCHAIN_SERVICE, 'no such entry').catch(() => {})
      await settle()
    },
  }
}
