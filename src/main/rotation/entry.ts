import * as v from 'valibot'
import { appTokenIdSchema } from '../../contract/account'
import { graceSchema, rotationStateSchema } from '../../contract/rotation'
import { hashTypeSchema, idSchema, sessionTypeSchema } from '../../contract/tokens'

/** What of an app token its successor has as well. */
export const settingsSchema = v.strictObject({
  hashType: hashTypeSchema,
  sessionType: v.nullable(sessionTypeSchema),
  sessionUserId: v.nullable(v.string()),
  /** seconds; `null` where the account did not say, which leaves it to the server's default */
  sessionDuration: v.nullable(v.number()),
  sessionPrivileges: v.nullable(v.string()),
  /** absolute epoch seconds */
  expiry: v.nullable(v.number()),
  description: v.nullable(v.string()),
})
export type Settings = v.InferOutput<typeof settingsSchema>

/** A rotation that is not over, as it is on the disk. There is no secret in it. */
export const entrySchema = v.strictObject({
  id: idSchema,
  state: rotationStateSchema,
  tokenId: idSchema,
  serviceUrl: v.string(),
  partnerId: v.number(),
  appTokenId: appTokenIdSchema,
  label: v.string(),
  grace: graceSchema,
  startedAt: v.number(),
  /** absent where the file was lost and the inventory alone tells of the rotation: it is past needing them */
  settings: v.optional(settingsSchema),
  /** how often the account was asked for a successor; after more than once there may be one too many */
  asks: v.number(),
  successorAppTokenId: v.optional(appTokenIdSchema),
  successorTokenId: v.optional(idSchema),
  deleteAfter: v.optional(v.number()),
})
export type RotationEntry = v.InferOutput<typeof entrySchema>

/**
 * What a successor's description begins with until it is in its place: by it, it is found again after a crash. It stands
 * in front, where no limit of a column cuts it off.
 */
export function markerOf({ id }: Pick<RotationEntry, 'id'>): string {
  return `[KSmith rotation ${id}]`
}

export function withMarker(marker: string, description: string | null): string {
  return description ? `${marker} ${description}` : marker
}

/** A description less its marker; `null` where nothing else was in it. */
export function withoutMarker(marker: string, description: string | null): string | null {
  if (!description?.startsWith(marker)) return description
  return description.slice(marker.length).replace(/^ /, '') || null
}
