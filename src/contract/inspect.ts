import * as v from 'valibot'
import { failureSchema } from './failures'
import { sessionViewSchema } from './sessions'
import { idSchema } from './tokens'

/** Characters that can be pasted to look for a KS in. */
export const MAX_INSPECTED = 256 * 1024
/** Different KS of one text that are shown. */
export const MAX_KS_FOUND = 20
/** Milliseconds a KS that was taken in stays in memory. */
export const INSPECTED_FOR = 10 * 60_000

const text = v.pipe(v.string(), v.maxLength(16_384))

/** What a KS says of itself, without the KS. Nothing of it is verified. */
export const ksFactsSchema = v.strictObject({
  /** stands for the KS in the calls that follow */
  handle: idSchema,
  fingerprint: v.string(),
  version: v.picklist([1, 2]),
  partnerId: v.number(),
  /** `false` for a v2 KS that was cut off or changed */
  isWhole: v.boolean(),
  /** the fields of a v1 KS; a v2 KS shows none of them */
  fields: v.optional(
    v.strictObject({
      /** epoch seconds */
      expiry: v.number(),
      /** 0 user, 2 admin; a v1 KS can hold another */
      sessionType: v.number(),
      userId: text,
      privileges: text,
      masterPartnerId: text,
      additionalData: text,
      random: text,
    }),
  ),
  /** the session of ours that it is, and the token held here that it comes from */
  session: v.optional(sessionViewSchema),
  token: v.optional(v.strictObject({ id: idSchema, label: v.string(), serviceUrl: v.string() })),
})
export type KsFacts = v.InferOutput<typeof ksFactsSchema>

/** What a server said of a KS. */
export const ksVerdictSchema = v.variant('state', [
  /** alive, as far as was asked with the KS itself; with another session it was read without being tried */
  v.strictObject({
    state: v.literal('read'),
    isTried: v.boolean(),
    /** epoch seconds, by the server's clock */
    expiry: v.number(),
    /** the server's clock minus this machine's, milliseconds, where that was seen */
    skewMs: v.optional(v.number()),
    sessionType: v.number(),
    userId: text,
    privileges: text,
  }),
  /** alive, and not allowed to read itself */
  v.strictObject({ state: v.literal('forbidden') }),
  /** refused: the failure says why */
  v.strictObject({ state: v.literal('dead'), failure: failureSchema }),
])
export type KsVerdict = v.InferOutput<typeof ksVerdictSchema>
