import * as v from 'valibot'
import { environmentIdSchema } from './environments'
import { healthSchema } from './health'

export const idSchema = v.pipe(v.string(), v.uuid())
export const hashTypeSchema = v.picklist(['SHA1', 'MD5', 'SHA256', 'SHA512'])
/** The API's `KalturaSessionType`: 0 USER, 2 ADMIN. */
export const sessionTypeSchema = v.picklist([0, 2])
export type SessionType = v.InferOutput<typeof sessionTypeSchema>
export type HashTypeName = v.InferOutput<typeof hashTypeSchema>

/** Stands in the place of a service URL for the practice account that is built into the app. */
export const PRACTICE_SERVICE_URL = 'practice:'

/**
 * One limit of an app token and how it is known: `declared` was read from the account, `learned` was seen in an
 * answer, `unknown` means that the server will decide. A value of `null` says that the token sets no such limit.
 */
const cap = <T extends v.GenericSchema>(value: T) =>
  v.variant('source', [
    v.strictObject({ source: v.picklist(['declared', 'learned']), value: v.nullable(value) }),
    v.strictObject({ source: v.literal('unknown') }),
  ])

export const capsSchema = v.strictObject({
  /** longest session, seconds */
  duration: cap(v.number()),
  /** when the token itself ends, epoch seconds */
  expiry: cap(v.number()),
  /** the session type the token forces */
  type: cap(sessionTypeSchema),
  /** the user id the token forces */
  userId: cap(v.string()),
  /** the privileges the token carries, as the API spells them */
  privileges: cap(v.string()),
})
export type Caps = v.InferOutput<typeof capsSchema>
export type Cap<T> = { source: 'declared' | 'learned'; value: T | null } | { source: 'unknown' }

/** What a person asks a token for. Lifetime in seconds; `type` and `userId` only where they are wanted. */
export const mintRequestSchema = v.strictObject({
  lifetime: v.number(),
  userId: v.optional(v.string()),
  type: v.optional(sessionTypeSchema),
  privileges: v.string(),
})
export type MintRequest = v.InferOutput<typeof mintRequestSchema>

/** A request with a name, to be made of one token again and again. */
export const presetSchema = v.strictObject({
  id: idSchema,
  name: v.string(),
  request: mintRequestSchema,
  /** whether it is what Enter asks the token for; at most one of a token's presets is */
  isDefault: v.boolean(),
})
export type Preset = v.InferOutput<typeof presetSchema>

/** Times a token can have been replaced that are remembered; the oldest are forgotten. */
export const MAX_HISTORY = 50

/** An app token that was held in this place before, until it was rotated. `replacedAt` in epoch milliseconds. */
export const replacedSchema = v.strictObject({
  appTokenId: v.string(),
  fingerprint: v.string(),
  replacedAt: v.number(),
})
export type Replaced = v.InferOutput<typeof replacedSchema>

/**
 * Where a token stands in a rotation, for as long as it is not one of the list: `successor` is not proven yet, `retired`
 * was replaced and waits to be deleted. Times in epoch milliseconds.
 */
export const standingSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('successor'), rotation: idSchema, of: idSchema }),
  v.strictObject({
    kind: v.literal('retired'),
    rotation: idSchema,
    by: idSchema,
    at: v.number(),
    deleteAfter: v.number(),
  }),
])
export type Standing = v.InferOutput<typeof standingSchema>

/** Metadata of one app token held here. There is no secret in it. */
export const tokenSchema = v.strictObject({
  id: idSchema,
  label: v.string(),
  tags: v.array(v.string()),
  serviceUrl: v.string(),
  partnerId: v.number(),
  appTokenId: v.string(),
  hashType: hashTypeSchema,
  /** first eight hex digits of a hash of the secret, for recognising it */
  fingerprint: v.string(),
  /** anything but `ready` is a change that did not finish yet */
  state: v.picklist(['ready', 'adding', 'replacing', 'removing']),
  pinned: v.boolean(),
  /** what the account is for; an id that is not in the list of environments counts as none */
  environmentId: v.optional(environmentIdSchema),
  caps: capsSchema,
  recentUserIds: v.array(v.string()),
  lastRequest: v.optional(mintRequestSchema),
  /** in the order in which they were saved; absent where there never were any */
  presets: v.optional(v.array(presetSchema)),
  /** oldest first; absent where it never was rotated */
  history: v.optional(v.pipe(v.array(replacedSchema), v.maxLength(MAX_HISTORY))),
  /** present: not one of the list */
  standing: v.optional(standingSchema),
  /** epoch milliseconds, our own clock */
  createdAt: v.number(),
  lastUsedAt: v.optional(v.number()),
  /** how it was found when it was last checked */
  health: v.optional(healthSchema),
  /** it leaked: nothing is minted from it. `secretGone`: since when its secret is not in the keychain any more */
  compromised: v.optional(v.strictObject({ at: v.number(), secretGone: v.optional(v.number()) })),
})
export type Token = v.InferOutput<typeof tokenSchema>
