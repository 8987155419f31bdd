import * as v from 'valibot'
import { MAX_CASE_LENGTH } from './cases'
import { environmentIdSchema } from './environments'
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
  /** the support case that was open when it was minted */
  caseId: v.optional(v.pipe(v.string(), v.maxLength(MAX_CASE_LENGTH))),
  /** the environment its token was in when it was minted */
  environmentId: v.optional(environmentIdSchema),
  /** its KS is not here any more, because KSmith was concealed since; it stays valid until it ends */
  isLetGo: v.optional(v.literal(true)),
  /** an ADMIN session in a production environment that nobody confirmed, because nothing told that it would be one */
  unexpectedAdmin: v.optional(v.literal(true)),
})
export type SessionView = v.InferOutput<typeof sessionViewSchema>

/** Which sessions of the book are meant; all parts have to fit, and without any, all sessions do. */
export const sessionFilterSchema = v.strictObject({
  caseId: v.optional(v.pipe(v.string(), v.maxLength(MAX_CASE_LENGTH))),
  tokenId: v.optional(idSchema),
  environmentId: v.optional(environmentIdSchema),
})
export type SessionFilter = v.InferOutput<typeof sessionFilterSchema>

/** How many parts of each kind a summary names at most. */
export const MAX_PARTS = 200

/** The sessions of one case, token or environment. `alive`: those that have not ended. */
const part = <T extends v.ObjectEntries>(names: T) =>
  v.pipe(
    v.array(v.strictObject({ ...names, sessions: v.number(), alive: v.number() })),
    v.maxLength(MAX_PARTS),
  )

/** What is in the session book, counted. Each list starts with what was minted last. */
export const bookSummarySchema = v.strictObject({
  sessions: v.number(),
  alive: v.number(),
  /** the support case that new sessions belong to */
  openCase: v.optional(v.string()),
  cases: part({ caseId: v.string() }),
  tokens: part({ tokenId: idSchema, label: v.string() }),
  environments: part({ environmentId: environmentIdSchema }),
})
export type BookSummary = v.InferOutput<typeof bookSummarySchema>
