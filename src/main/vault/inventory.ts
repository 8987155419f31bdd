import type { InventoryFile } from './inventoryFile'
import { INVENTORY_VERSION, type TokenRecord } from './record'

/**
 * The inventory in memory, with its file behind it. Reads never touch the disk; writes are batched, one durable
 * write for all changes of the same moment.
 */
export type Inventory = {
  all(): readonly TokenRecord[]
  get(id: string): TokenRecord | undefined
  /** Puts or replaces a record in memory, and on disk with the next batch. */
  put(record: TokenRecord): void
  delete(id: string): void
  /** Resolves when everything put or deleted so far is on the disk; rejects with INVENTORY_WRITE_FAILED. */
  saved(): Promise<void>
  /** Writes what is still pending, now. For quitting. */
  saveNow(): Promise<void>
  /** counts changes, so that others can keep what they derived from it */
  version(): number
}

/** Milliseconds that a change nobody waits for (when a token was last used) may stay in memory only. */
const LAZY_WRITE = 1_000

/** Milliseconds: changes within one frame are told as one, and one that is taken back at once is not told at all. */
const FRAME = 16

/** @param onChange called after changes in memory */
export function openInventory(file: InventoryFile, onChange: () => void = () => {}): Inventory {
  const records = new Map(file.initial.records.map((record) => [record.id, record]))
  let snapshot: readonly TokenRecord[] | undefined
  let version = 0
  let written = 0
  let batch: Promise<void> | undefined
  let lazy: NodeJS.Timeout | undefined
  let telling: NodeJS.Timeout | undefined
  let backingUp: Promise<void> = Promise.resolve()

  const all = () => {
    snapshot ??= [...records.values()]
    return snapshot
  }
  const write = () => {
    if (lazy) clearTimeout(lazy)
    lazy = undefined
    if (written === version) return
    const upTo = version
    file.write({ version: INVENTORY_VERSION, records: [...all()] })
    written = upTo
    // a copy that cannot be made is no reason to fail: the file itself is saved
    backingUp = backingUp.then(() => file.backUp()).catch(() => {})
  }
  const saved = () => {
    batch ??= new Promise<void>((resolve, reject) => {
      setImmediate(() => {
        batch = undefined
        try {
          write()
          resolve()
        } catch (error) {
          reject(error)
        }
      })
    })
    return batch
  }
  const changed = () => {
    snapshot = undefined
    version++
    lazy ??= setTimeout(() => {
      lazy = undefined
      // nobody waits for this one; the next awaited write meets the same trouble and reports it
      saved().catch(() => {})
    }, LAZY_WRITE)
    if (telling) return
    telling = setTimeout(() => {
      telling = undefined
      onChange()
    }, FRAME)
  }

  return {
    all,
    get: (id) => records.get(id),
    put: (record) => {
      records.set(record.id, record)
      changed()
    },
    delete: (id) => {
      if (records.delete(id)) changed()
    },
    saved,
    saveNow: async () => {
      write()
      await backingUp
    },
    version: () => version,
  }
}
