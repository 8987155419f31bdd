import * as v from 'valibot'
import { accountSelectionSchema, appTokenIdSchema } from './account'
import { failureSchema } from './failures'
import { idSchema } from './tokens'

/** Tokens that can be rotated in one go. */
export const MAX_ROTATED = 200
/** Rotations that can be unfinished at a time. */
export const MAX_ROTATIONS = 1_000

/** How long an app token stays on its account after it was replaced. */
export const graces = ['now', 'hour', 'day', 'week'] as const
export const graceSchema = v.picklist(graces)
export type Grace = v.InferOutput<typeof graceSchema>

/** Milliseconds. */
export const graceLengths: Record<Grace, number> = {
  now: 0,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
}

/**
 * How far a rotation has come; each is on the disk before the next step is begun.
 *
 * `creating`: the successor is asked of the account · `created`: it is there, its secret is to be kept · `held`: the
 * secret is in the keychain, it is to be proven by a mint · `verified`: it mints what the old one would, the places are
 * to be switched · `switched`: the old one waits to be deleted · `deleted`: it is gone on the account, and is to be
 * removed here · `undoing`: the successor is taken away again.
 */
export const rotationStates = [
  'creating',
  'created',
  'held',
  'verified',
  'switched',
  'deleted',
  'undoing',
] as const
export const rotationStateSchema = v.picklist(rotationStates)
export type RotationState = v.InferOutput<typeof rotationStateSchema>

/** A rotation that is not over. */
export const rotationSchema = v.strictObject({
  id: idSchema,
  state: rotationStateSchema,
  /** the old token, and its app token's id */
  tokenId: idSchema,
  appTokenId: appTokenIdSchema,
  label: v.string(),
  serviceUrl: v.string(),
  partnerId: v.number(),
  /** epoch milliseconds */
  startedAt: v.number(),
  /** the app token that takes its place, as soon as it is known */
  successorAppTokenId: v.optional(appTokenIdSchema),
  successorTokenId: v.optional(idSchema),
  /** from when on the old one is to be deleted, epoch milliseconds; known once it was replaced */
  deleteAfter: v.optional(v.number()),
  /** whether deleting the old one is confirmed by typing */
  mustType: v.boolean(),
  /** what it stopped at, since the app was started */
  failure: v.optional(failureSchema),
})
export type Rotation = v.InferOutput<typeof rotationSchema>

/** What is being done to several tokens, one after the other. */
export const rotationBatchSchema = v.strictObject({
  kind: v.picklist(['rotate', 'go-on', 'undo', 'delete']),
  /** `stopping`: the token that is worked on comes to its end first */
  state: v.picklist(['running', 'stopping', 'over']),
  items: v.pipe(
    v.array(
      v.strictObject({
        tokenId: idSchema,
        appTokenId: appTokenIdSchema,
        label: v.string(),
        /** `untried`: stopped before its turn; nothing happened to it */
        end: v.picklist(['waiting', 'running', 'done', 'failed', 'untried']),
        failure: v.optional(failureSchema),
      }),
    ),
    v.maxLength(MAX_ROTATIONS),
  ),
})
export type RotationBatch = v.InferOutput<typeof rotationBatchSchema>

export const rotationsStateSchema = v.strictObject({
  rotations: v.pipe(v.array(rotationSchema), v.maxLength(MAX_ROTATIONS)),
  batch: v.optional(rotationBatchSchema),
  /** those whose old token is due to be deleted, and that are asked about now */
  due: v.pipe(v.array(idSchema), v.maxLength(MAX_ROTATIONS)),
})
export type RotationsState = v.InferOutput<typeof rotationsStateSchema>

/** With what an account is administered: a held token that gives ADMIN sessions, or an account that is open. */
export const rotationAdminSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('token'), tokenId: idSchema }),
  v.strictObject({ kind: v.literal('account'), id: idSchema }),
])
export type RotationAdmin = v.InferOutput<typeof rotationAdminSchema>

/** Which tokens: one that is held, or those of an open account's list that are. */
export const rotationSourceSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('token'), tokenId: idSchema }),
  v.strictObject({ kind: v.literal('account'), id: idSchema, selection: accountSelectionSchema }),
])
export type RotationSource = v.InferOutput<typeof rotationSourceSchema>

/** What would be rotated, and with what it can be. */
export const rotationPlanSchema = v.strictObject({
  serviceUrl: v.string(),
  partnerId: v.number(),
  tokens: v.pipe(
    v.array(
      v.strictObject({
        id: idSchema,
        appTokenId: appTokenIdSchema,
        label: v.string(),
        /** its own end is known to have passed: its successor needs another */
        isExpired: v.boolean(),
      }),
    ),
    v.maxLength(MAX_ROTATED),
  ),
  /** selected, but not held here */
  notHeld: v.number(),
  /** selected, but in a rotation already */
  running: v.number(),
  /** selected beyond {@link MAX_ROTATED} */
  over: v.number(),
  admins: v.pipe(
    v.array(
      v.strictObject({
        admin: rotationAdminSchema,
        label: v.string(),
        isAdmin: v.boolean(),
        /** the environment whose name, or the partner id, is typed for its ADMIN session */
        environment: v.optional(v.string()),
      }),
    ),
    v.maxLength(MAX_ROTATED),
  ),
  /** whether it is confirmed by typing where the old ones are deleted at once */
  mustType: v.boolean(),
})
export type RotationPlan = v.InferOutput<typeof rotationPlanSchema>

/** What a successor's own end is: that of the old token, or another, epoch seconds, `null` never. */
export const successorEndSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('same') }),
  v.strictObject({
    kind: v.literal('other'),
    expiry: v.nullable(v.pipe(v.number(), v.safeInteger())),
  }),
])
export type SuccessorEnd = v.InferOutput<typeof successorEndSchema>

/** What is typed to confirm that these app tokens are deleted. */
export function deletePhrase(appTokenIds: readonly string[]): string {
  const [only, ...others] = appTokenIds
  return only !== undefined && others.length === 0 ? only : `delete ${appTokenIds.length}`
}
