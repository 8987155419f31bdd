import { Failed } from '../failed'
import type { Inventory } from './inventory'
import type { TokenRecord } from './record'
import { labelOf } from './vault'

export type RecordChanges = {
  /** @throws Failed TOKEN_NOT_HELD */
  record(id: string): TokenRecord
  /** A record of which no change is unfinished or under way. @throws Failed TOKEN_NOT_HELD, TOKEN_NOT_READY */
  ready(id: string): TokenRecord
  /** Whether a change of it is under way in this process. */
  isBusy(id: string): boolean
  /** Makes a change of some records while no other is made of them. @throws Failed TOKEN_NOT_READY */
  exclusively<T>(ids: readonly string[], change: () => Promise<T>): Promise<T>
  /** Saves a record. @throws Failed INVENTORY_WRITE_FAILED, and it is as it was */
  put(next: TokenRecord): Promise<TokenRecord>
  /** Saves some in one write. @throws Failed INVENTORY_WRITE_FAILED, and they are as they were */
  putAll(records: readonly TokenRecord[]): Promise<void>
  /** Has a record leave the inventory. @throws Failed INVENTORY_WRITE_FAILED, and it is still there */
  drop(gone: TokenRecord): Promise<void>
}

/**
 * How records are changed: two changes of one record never interleave, and a change that cannot be saved did not happen,
 * so that what is in memory is what is on the disk.
 */
export function openRecordChanges(inventory: Inventory): RecordChanges {
  /** ids with a change under way in this process */
  const busy = new Set<string>()

  const record = (id: string): TokenRecord => {
    const found = inventory.get(id)
    if (!found) throw new Failed('TOKEN_NOT_HELD')
    return found
  }
  const putAll = async (records: readonly TokenRecord[]): Promise<void> => {
    const before = records.map(({ id }) => inventory.get(id))
    for (const next of records) inventory.put(next)
    try {
      await inventory.saved()
    } catch (error) {
      for (const [at, next] of records.entries()) {
        if (inventory.get(next.id) !== next) continue
        const old = before[at]
        if (old) inventory.put(old)
        else inventory.delete(next.id)
      }
      throw error
    }
  }

  return {
    record,
    ready(id) {
      const found = record(id)
      if (found.intent || busy.has(id)) {
        throw new Failed('TOKEN_NOT_READY', { params: { label: labelOf(found) } })
      }
      return found
    },
    isBusy: (id) => busy.has(id),
    async exclusively(ids, change) {
      if (ids.some((id) => busy.has(id))) throw new Failed('TOKEN_NOT_READY')
      for (const id of ids) busy.add(id)
      try {
        return await change()
      } finally {
        for (const id of ids) busy.delete(id)
      }
    },
    async put(next) {
      await putAll([next])
      return next
    },
    putAll,
    async drop(gone) {
      inventory.delete(gone.id)
      try {
        await inventory.saved()
      } catch (error) {
        inventory.put(gone)
        throw error
      }
    },
  }
}

/** A record whose change has come to its end. */
export function settled({ intent: _, ...rest }: TokenRecord): TokenRecord {
  return rest
}
