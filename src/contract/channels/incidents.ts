import * as v from 'valibot'
import { incidentListSchema, incidentViewSchema, leakedSinceSchema } from '../incidents'
import { idSchema } from '../tokens'
import { byId, type ChannelTable, nothing } from './shared'

/** Whence a KS comes: main takes it itself, so that it never is in the page. */
const from = v.picklist(['clipboard', 'window'])
/** what was typed to confirm it, where that is asked for */
const typed = v.pipe(v.string(), v.maxLength(100))
const since = leakedSinceSchema

/** What is done when a token or a KS leaked. Each step answers how the incident stands afterwards. */
export const incidentChannels = {
  'incidents.list': { request: nothing, answer: incidentListSchema },
  /** begins an incident and blocks minting at once; answers the one that is open for this token, if there is one */
  'incidents.reportToken': {
    request: v.strictObject({ tokenId: idSchema, since }),
    answer: incidentViewSchema,
  },
  /** the same for the token that a KS of the session book was minted from */
  'incidents.reportSession': {
    request: v.strictObject({ sessionId: idSchema, since }),
    answer: incidentViewSchema,
  },
  /** the same for a KS from elsewhere. `serviceUrl` only where no token of its account is held */
  'incidents.reportKs': {
    request: v.strictObject({
      from,
      since,
      serviceUrl: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
    }),
    answer: incidentViewSchema,
  },
  /** deletes the token on the account, with an ADMIN session of a held token or with an admin KS */
  'incidents.delete': {
    request: v.strictObject({
      id: idSchema,
      by: v.variant('kind', [
        v.strictObject({ kind: v.literal('token'), tokenId: idSchema }),
        v.strictObject({ kind: v.literal('ks'), from }),
      ]),
      typed,
    }),
    answer: incidentViewSchema,
  },
  /** the emergency stop: mints, where the KS that leaked is not at hand, and ends that session */
  'incidents.stop': { request: v.strictObject({ id: idSchema, typed }), answer: incidentViewSchema },
  'incidents.secret': {
    request: v.strictObject({ id: idSchema, remove: v.boolean() }),
    answer: incidentViewSchema,
  },
  'incidents.prove': { request: byId, answer: incidentViewSchema },
  /** it did not leak after all: minting is allowed again. Only before anything was done at the account */
  'incidents.withdraw': { request: byId, answer: nothing },
  'incidents.close': { request: byId, answer: nothing },
  /** the message for the account's representative or administrator */
  'incidents.message': {
    request: byId,
    answer: v.strictObject({ text: v.pipe(v.string(), v.maxLength(20_000)) }),
  },
  'incidents.copyMessage': { request: byId, answer: nothing },
} satisfies ChannelTable

export const incidentEvents = { 'incidents.changed': nothing }
