import * as v from 'valibot'
import { failureCodeSchema, failureSchema } from './failures'
import { idSchema } from './tokens'

/*
 * Something leaked: a held token, or a KS. An incident is what was done about it, so that it can be gone on with after a
 * restart. It holds ids and times, never a secret or a KS.
 */

/** Incidents kept; the oldest that is closed goes. */
export const MAX_INCIDENTS = 50
/** KS tried in one proof. */
export const MAX_PROVED = 50
/** Tokens told of those that were created since. */
export const MAX_SINCE = 100
/** Milliseconds that an emergency stop lasts: 24 hours. */
export const STOP_LASTS = 24 * 3600 * 1000
/** Milliseconds before its end at which a person is reminded. */
export const REMIND_BEFORE = 2 * 3600 * 1000

const appTokenId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))
/** epoch milliseconds, this machine's clock */
const time = v.number()

/** How the token was cut off at the account. */
export const cutSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('deleted'), at: time }),
  /** somebody else had deleted it */
  v.strictObject({ kind: v.literal('gone'), at: time }),
  v.strictObject({
    kind: v.literal('stopped'),
    at: time,
    /** when the stop ends; absent where it was stopped before, and nobody here knows since when */
    until: v.optional(time),
  }),
])
export type Cut = v.InferOutput<typeof cutSchema>

export const proofVerdicts = ['refused', 'alive', 'ended', 'unclear'] as const

/** One KS that was tried, or a mint. */
export const proofSchema = v.strictObject({
  /** `book`: from the session book; `leaked`: the one that leaked; `new`: minted for the proof; `mint`: minting itself */
  of: v.picklist(['book', 'leaked', 'new', 'mint']),
  fingerprint: v.optional(v.string()),
  verdict: v.picklist(proofVerdicts),
  /** the server's answer; absent when it gave a result */
  code: v.optional(failureCodeSchema),
  reason: v.optional(v.string()),
})
export type Proof = v.InferOutput<typeof proofSchema>

export const leakedSinceSchema = v.picklist(['day', 'week', 'month', 'unknown'])
export type LeakedSince = v.InferOutput<typeof leakedSinceSchema>

export const incidentSchema = v.strictObject({
  id: idSchema,
  openedAt: time,
  kind: v.picklist(['token', 'ks']),
  serviceUrl: v.string(),
  partnerId: v.number(),
  /** which app token; absent where a KS does not tell and nobody asked the account yet */
  appTokenId: v.optional(appTokenId),
  /** the held token, if it is held */
  tokenId: v.optional(idSchema),
  /** of the KS that leaked */
  fingerprint: v.optional(v.string()),
  /** since when it may have been known to others; 0 for unknown */
  since: time,
  /** whether its sessions can be ADMIN, as far as was known when it was reported */
  admin: v.picklist(['yes', 'maybe', 'no']),
  /** a stop of which the answer did not come: the mint succeeded, the end is not known to have */
  unfinished: v.optional(v.strictObject({ at: time, code: failureCodeSchema })),
  cut: v.optional(cutSchema),
  /** app tokens that were created since; read before the token was deleted */
  created: v.optional(
    v.strictObject({
      at: time,
      total: v.number(),
      tokens: v.pipe(v.array(v.strictObject({ id: appTokenId, at: time })), v.maxLength(MAX_SINCE)),
      /** why they could not be read */
      code: v.optional(failureCodeSchema),
    }),
  ),
  /** the choice about the secret here was made: kept, or removed from the keychain */
  secret: v.optional(v.strictObject({ at: time, removed: v.boolean() })),
  proof: v.optional(
    v.strictObject({ at: time, results: v.pipe(v.array(proofSchema), v.maxLength(MAX_PROVED + 2)) }),
  ),
  /** which reminders of the stop's end were given */
  reminded: v.optional(v.picklist(['before', 'over'])),
  closedAt: v.optional(time),
})
export type Incident = v.InferOutput<typeof incidentSchema>

/** A token that can give an ADMIN session of the account. */
const adminTokenSchema = v.strictObject({
  id: idSchema,
  label: v.string(),
  isAdmin: v.boolean(),
  isLeaked: v.boolean(),
})

export const MAX_ADMIN_TOKENS = 50

/** An incident as the page sees it, with what is known here now. */
export const incidentViewSchema = v.strictObject({
  ...incidentSchema.entries,
  /** 1 cut off, 2 block here, 3 prove, 4 tell and close */
  step: v.picklist([1, 2, 3, 4]),
  /** what a person calls the token here */
  label: v.string(),
  isHeld: v.boolean(),
  /** whether its secret is in the keychain */
  holdsSecret: v.boolean(),
  /** whether main still has the KS that leaked: in memory only, gone after a restart */
  holdsKs: v.boolean(),
  /** KS of this token in the session book that are alive */
  alive: v.number(),
  /** which tokens could open the account to delete it, the leaked one last */
  admins: v.pipe(v.array(adminTokenSchema), v.maxLength(MAX_ADMIN_TOKENS)),
  /** no other token held here can administer the account */
  isLastAdmin: v.boolean(),
  /** stopping or deleting is confirmed by typing the app token's id */
  mustType: v.boolean(),
  /** an earlier stop is over */
  isStopOver: v.boolean(),
})
export type IncidentView = v.InferOutput<typeof incidentViewSchema>

/** What the file of incidents holds. */
export const incidentsFileSchema = v.strictObject({
  version: v.literal(1),
  incidents: v.array(incidentSchema),
})

export const incidentListSchema = v.strictObject({
  rows: v.pipe(v.array(incidentViewSchema), v.maxLength(MAX_INCIDENTS)),
  /** why incidents of before are not shown */
  failure: v.optional(failureSchema),
})
