import * as v from 'valibot'
import { failureSchema } from './failures'
import { hashTypeSchema, idSchema, sessionTypeSchema } from './tokens'

/** An app token's id as a server may spell it. */
export const appTokenIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))

const text = (length: number) => v.pipe(v.string(), v.maxLength(length))
const seconds = v.pipe(v.number(), v.safeInteger())

/** What can be set of an app token; `null` is "no such limit". */
export const tokenFieldsSchema = v.strictObject({
  /** epoch seconds; `null` never */
  expiry: v.nullable(seconds),
  /** `null`: whoever mints chooses */
  sessionType: v.nullable(sessionTypeSchema),
  /** `null`: whoever mints chooses */
  sessionUserId: v.nullable(text(256)),
  /** longest session, seconds; `null` only where the account answers so */
  sessionDuration: v.nullable(seconds),
  sessionPrivileges: v.nullable(text(8_192)),
  hashType: hashTypeSchema,
  description: v.nullable(text(8_192)),
})
export type TokenFields = v.InferOutput<typeof tokenFieldsSchema>

/** The names of {@link TokenFields}, in the order in which they are shown. */
export const tokenFieldNames = [
  'description',
  'sessionType',
  'sessionUserId',
  'sessionDuration',
  'expiry',
  'sessionPrivileges',
  'hashType',
] as const satisfies readonly (keyof TokenFields)[]

/** An app token as its account lists it, without its secret. */
export const accountTokenSchema = v.strictObject({
  /** the app token's id */
  id: appTokenIdSchema,
  /** epoch seconds, the server's clock */
  createdAt: v.nullable(v.number()),
  updatedAt: v.nullable(v.number()),
  /** 1 disabled, 2 active, 3 deleted */
  status: v.picklist([1, 2, 3]),
  ...tokenFieldsSchema.entries,
})
export type AccountToken = v.InferOutput<typeof accountTokenSchema>

/**
 * What is special about a held token: it leaked; it was replaced and waits to be deleted; or it is to replace another one and
 * is not proven yet.
 */
export const heldMarks = ['leaked', 'replaced', 'successor'] as const
export type HeldMark = (typeof heldMarks)[number]

/** One row of the list: `held` says which token of the inventory it is. */
export const accountRowSchema = v.strictObject({
  ...accountTokenSchema.entries,
  held: v.optional(
    v.strictObject({ id: idSchema, label: v.string(), mark: v.optional(v.picklist(heldMarks)) }),
  ),
})
export type AccountRow = v.InferOutput<typeof accountRowSchema>

/** Days; more than this cannot be asked for. */
export const MAX_WITHIN_DAYS = 3_650

export const accountFilterSchema = v.strictObject({
  /** every word has to occur in id, description, user or privileges */
  text: text(200),
  status: v.picklist(['any', 'active', 'disabled']),
  expiry: v.variant('kind', [
    v.strictObject({ kind: v.picklist(['any', 'expired', 'never']) }),
    v.strictObject({
      kind: v.literal('within'),
      days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_WITHIN_DAYS)),
    }),
  ]),
  type: v.picklist(['any', 'user', 'admin', 'open']),
  held: v.picklist(['any', 'held', 'not-held']),
})
export type AccountFilter = v.InferOutput<typeof accountFilterSchema>

export const noFilter: AccountFilter = {
  text: '',
  status: 'any',
  expiry: { kind: 'any' },
  type: 'any',
  held: 'any',
}

export const sortNames = ['description', 'status', 'expiry', 'user', 'type', 'created'] as const
export const accountSortSchema = v.strictObject({ by: v.picklist(sortNames), descending: v.boolean() })
export type AccountSort = v.InferOutput<typeof accountSortSchema>

/** Ids named one by one, at most. */
export const MAX_NAMED = 5_000
const ids = v.pipe(v.array(appTokenIdSchema), v.maxLength(MAX_NAMED))

/** Some tokens of the list: named one by one, or all that match but some. */
export const accountSelectionSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('named'), ids }),
  v.strictObject({ kind: v.literal('matching'), filter: accountFilterSchema, except: ids }),
])
export type AccountSelection = v.InferOutput<typeof accountSelectionSchema>

/** Rows of a failure list that cross the bridge; more are only counted. */
export const MAX_TOLD = 200

/** How far reading the list has come. */
export const readingSchema = v.strictObject({
  /** `paused`: stopped or failed half-way, what was read stays and reading can go on */
  state: v.picklist(['idle', 'running', 'paused', 'complete']),
  /** tokens read in this round */
  read: v.number(),
  /** tokens the account says it has; absent until it said so */
  of: v.optional(v.number()),
  failure: v.optional(failureSchema),
  /** epoch milliseconds, when it was last complete */
  at: v.optional(v.number()),
})
export type Reading = v.InferOutput<typeof readingSchema>

/** Taking tokens over into the inventory. */
export const adoptingSchema = v.strictObject({
  state: v.picklist(['running', 'paused', 'done']),
  done: v.number(),
  of: v.number(),
  /** newly held */
  kept: v.number(),
  /** already held; their limits were read again */
  refreshed: v.number(),
  failed: v.number(),
  /** the first {@link MAX_TOLD} of them */
  failures: v.pipe(
    v.array(v.strictObject({ id: appTokenIdSchema, name: v.string(), failure: failureSchema })),
    v.maxLength(MAX_TOLD),
  ),
  /** why it is paused, where nobody stopped it */
  failure: v.optional(failureSchema),
})
export type Adopting = v.InferOutput<typeof adoptingSchema>

/** An account that is open for administration. There is no KS in it. */
export const accountViewSchema = v.strictObject({
  id: idSchema,
  serviceUrl: v.string(),
  partnerId: v.number(),
  /** whether every change that cannot be undone is confirmed by typing */
  isProduction: v.boolean(),
  /** by what it was opened; `ended` when a KS that was given is over and another one is needed */
  by: v.variant('kind', [
    v.strictObject({
      kind: v.literal('token'),
      tokenId: idSchema,
      appTokenId: appTokenIdSchema,
      label: v.string(),
    }),
    v.strictObject({
      kind: v.literal('ks'),
      fingerprint: v.string(),
      /** epoch milliseconds; absent where nothing told it */
      endsAt: v.optional(v.number()),
      ended: v.boolean(),
      /** the app token it was minted from, where the server told */
      appTokenId: v.optional(appTokenIdSchema),
    }),
  ]),
  /** tokens known, whatever the filter says */
  known: v.number(),
  reading: readingSchema,
  adopting: v.optional(adoptingSchema),
  /** made on the account, but the secret could not be kept here */
  notKept: v.pipe(v.array(v.strictObject({ id: appTokenIdSchema, failure: failureSchema })), v.maxLength(50)),
})
export type AccountView = v.InferOutput<typeof accountViewSchema>

/** An account of the inventory, with those of its tokens that can give an ADMIN session. */
export const accountChoiceSchema = v.strictObject({
  serviceUrl: v.string(),
  partnerId: v.number(),
  held: v.number(),
  /** those known to give ADMIN first */
  tokens: v.pipe(
    v.array(
      v.strictObject({ id: idSchema, label: v.string(), appTokenId: v.string(), isAdmin: v.boolean() }),
    ),
    v.maxLength(MAX_TOLD),
  ),
})
export type AccountChoice = v.InferOutput<typeof accountChoiceSchema>
