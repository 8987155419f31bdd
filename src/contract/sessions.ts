import * as v from 'valibot'
import { idSchema, mintRequestSchema, sessionTypeSchema } from './tokens'

/**
 * One point in which the grant is, or is not, what was asked. `same` points are listed too, so that requested and
 * granted can stand side by side.
 */
export const grantPointSchema = v.strictObject({
  field: v.picklist(['lifetime', 'userId', 'type', 'privilege']),
  /** for a privilege, its name */
  name: v.optional(v.string()),
  /** as text, for showing; absent when nothing was asked */
  requested: v.optional(v.string()),
  /** as text, for showing; absent when nothing was granted */
  granted: v.optional(v.string()),
  verdict: v.picklist([
    'same',
    'added-by-token',
    'shortened',
    'lengthened',
    'overridden',
    'dropped',
    'changed',
    'added',
  ]),
  /** why, for a privilege: what the server's rule says */
  reason: v.optional(v.picklist(['server-reserved', 'fixed-by-token', 'carried-by-token', 'narrowed'])),
})
export type GrantPoint = v.InferOutput<typeof grantPointSchema>

/** A KS minted since the app was opened, without the KS. */
export const sessionViewSchema = v.strictObject({
  id: idSchema,
  /** the app token it was minted from; absent for a KS started with an account's admin secret */
  tokenId: v.optional(idSchema),
  tokenLabel: v.string(),
  appTokenId: v.optional(v.string()),
  partnerId: v.number(),
  serviceUrl: v.string(),
  /** first eight hex digits of the KS's SHA-256, for recognising it */
  fingerprint: v.string(),
  /** epoch milliseconds of this machine's clock */
  mintedAt: v.number(),
  /** epoch milliseconds of this machine's clock: the server's expiry corrected by the skew seen in its answer */
  endsAt: v.number(),
  /** seconds, as granted */
  lifetime: v.number(),
  type: sessionTypeSchema,
  userId: v.string(),
  privileges: v.string(),
  /**
   * set where the server did not say what it granted and the KS cannot be read either: then lifetime, type, user and
   * privileges are what was asked, and there are no points
   */
  isAsAsked: v.optional(v.literal(true)),
  /** the server's clock minus this machine's when it was minted, milliseconds */
  skewMs: v.optional(v.number()),
  requested: mintRequestSchema,
  points: v.array(grantPointSchema),
})
export type SessionView = v.InferOutput<typeof sessionViewSchema>
