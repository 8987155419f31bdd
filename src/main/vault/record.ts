import * as v from 'valibot'
import { tokenSchema } from '../../contract/tokens'

/**
 * An unfinished change of a record, written to disk before the keychain is touched. After a crash it says what was
 * meant, and the keychain says how far it came.
 */
export const intentSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('adding') }),
  v.strictObject({
    kind: v.literal('replacing'),
    oldEntryId: v.string(),
    newEntryId: v.string(),
    newFingerprint: v.string(),
  }),
  v.strictObject({ kind: v.literal('removing') }),
])
export type Intent = v.InferOutput<typeof intentSchema>

/** What the inventory file holds for one app token: the token's metadata and how its keychain entry is named. */
export const recordSchema = v.strictObject({
  ...v.omit(tokenSchema, ['state']).entries,
  /** the account name of the keychain entry with the secret */
  entryId: v.string(),
  intent: v.optional(intentSchema),
  /** how often it was used, halved every week; together with `lastUsedAt` it orders the list */
  score: v.number(),
})
export type TokenRecord = v.InferOutput<typeof recordSchema>

export const INVENTORY_VERSION = 1
export const inventorySchema = v.strictObject({
  version: v.literal(INVENTORY_VERSION),
  records: v.array(recordSchema),
})
export type InventoryData = v.InferOutput<typeof inventorySchema>
