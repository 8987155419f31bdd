import * as v from 'valibot'
import { failureCodeSchema, failureSchema } from './failures'

/** What a check of a token can come to. */
export const healthOutcomes = [
  'works',
  'wrong-secret',
  'secret-missing',
  'not-found',
  'inactive',
  'expired',
  'unknown-account',
  'unreachable',
  /** the server answered something else, which the failure names */
  'refused',
] as const
export type HealthOutcome = (typeof healthOutcomes)[number]
export const healthOutcomeSchema = v.picklist(healthOutcomes)

/** How a token was found when it was last checked, kept in its record. */
export const healthSchema = v.strictObject({
  /** epoch milliseconds, this machine's clock */
  at: v.number(),
  outcome: healthOutcomeSchema,
  /** why, where it does not work */
  code: v.optional(failureCodeSchema),
  /** the server's clock minus this machine's, milliseconds, where that is more than a minute */
  skewMs: v.optional(v.number()),
})
export type Health = v.InferOutput<typeof healthSchema>

/** Milliseconds: a server's clock that is further off than this is worth a word. */
export const MENTIONED_SKEW = 60_000

/** Milliseconds after which a check says little: thirty days. */
export const OLD_CHECK = 30 * 24 * 3600 * 1000

/** Which of the tokens held the list shows. */
export const tokenFilterSchema = v.picklist(['all', 'trouble', 'expiring'])
export type TokenFilter = v.InferOutput<typeof tokenFilterSchema>

/** Which tokens are to be checked: one, or all that the list shows. */
export const checkScopeSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('one'), id: v.pipe(v.string(), v.uuid()) }),
  v.strictObject({
    kind: v.literal('matching'),
    query: v.pipe(v.string(), v.maxLength(200)),
    filter: tokenFilterSchema,
  }),
])
export type CheckScope = v.InferOutput<typeof checkScopeSchema>

/** What a check would do, told before it begins. */
export const checkPlanSchema = v.strictObject({
  /** tokens that would be checked */
  total: v.number(),
  accounts: v.number(),
  hosts: v.number(),
  /** left out: leaked, or with a change that did not finish */
  skipped: v.number(),
  /** tokens of production accounts whose check is, or may be, an ADMIN session of one second */
  adminInProduction: v.number(),
})
export type CheckPlan = v.InferOutput<typeof checkPlanSchema>

/** How far checking has come, or how it ended. */
export const checkProgressSchema = v.strictObject({
  state: v.picklist(['idle', 'running', 'done', 'stopped', 'failed']),
  done: v.number(),
  of: v.number(),
  skipped: v.number(),
  counts: v.strictObject(
    Object.fromEntries(healthOutcomes.map((outcome) => [outcome, v.number()])) as Record<
      HealthOutcome,
      ReturnType<typeof v.number>
    >,
  ),
  /** servers whose clock is more than a minute off */
  skewed: v.number(),
  /** why it ended before its end: the keychain, or the disk */
  failure: v.optional(failureSchema),
})
export type CheckProgress = v.InferOutput<typeof checkProgressSchema>
