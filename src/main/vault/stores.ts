import type { Inventory } from './inventory'
import type { ProvenKeychain } from './provenAbsence'
import type { RecordChanges } from './recordChanges'

/** The two stores that the vault keeps together, and what its parts change them with. */
export type Stores = {
  inventory: Inventory
  keychain: ProvenKeychain
  changes: RecordChanges
  /** milliseconds */
  now: () => number
}
