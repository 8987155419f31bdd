import * as v from 'valibot'
import { failureSchema } from './failures'
import { hashTypeSchema, sessionTypeSchema } from './tokens'

/** What the server taught about an app token while its hash type was found out. */
export const hashFindingSchema = v.strictObject({
  hashType: hashTypeSchema,
  /** whether the token's own end has passed: then the type is known and nothing else */
  isExpired: v.boolean(),
  /** absent where the token has expired */
  carries: v.optional(
    v.strictObject({
      /** the token's own privileges, as the API spells them */
      privileges: v.string(),
      /** the user it forces; absent where it forces none */
      userId: v.optional(v.string()),
      /** the type it forces; absent where that could not be told */
      type: v.optional(sessionTypeSchema),
    }),
  ),
})
export type HashFinding = v.InferOutput<typeof hashFindingSchema>

/** One region's answer to whether it knows a partner id. */
export const regionAnswerSchema = v.strictObject({
  name: v.string(),
  serviceUrl: v.string(),
  outcome: v.picklist(['known', 'unknown', 'failed']),
  /** why it could not be asked */
  failure: v.optional(failureSchema),
})
export type RegionAnswerView = v.InferOutput<typeof regionAnswerSchema>

/** A region that can be asked. */
export const regionViewSchema = v.strictObject({ name: v.string(), serviceUrl: v.string() })
export type RegionView = v.InferOutput<typeof regionViewSchema>

/** No list of regions is longer. */
export const MAX_REGIONS = 20
