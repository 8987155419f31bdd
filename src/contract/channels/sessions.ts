import * as v from 'valibot'
import { clipboardStateSchema } from '../appState'
import { copyFormatSchema } from '../copyFormats'
import { MAX_CONFIRMATION_LENGTH } from '../guardRails'
import { bookSummarySchema, sessionFilterSchema, sessionViewSchema } from '../sessions'
import { idSchema, mintRequestSchema } from '../tokens'
import { byId, type ChannelTable, nothing, windowAnswer, windowOf } from './shared'

/** Minting, and the session book. */
export const sessionChannels = {
  'sessions.warm': { request: v.strictObject({ tokenId: idSchema }), answer: nothing },
  'sessions.mint': {
    request: v.strictObject({
      tokenId: idSchema,
      request: mintRequestSchema,
      /** what a person typed, where the guard rails ask for it: the partner id or the environment's name */
      confirmation: v.optional(v.pipe(v.string(), v.maxLength(MAX_CONFIRMATION_LENGTH))),
      /** the session that this one is to follow: it belongs to the same case */
      renews: v.optional(idSchema),
    }),
    answer: sessionViewSchema,
  },
  /** newest first; without a state, those that have ended too */
  'sessions.list': {
    request: v.strictObject({
      ...windowOf,
      state: v.optional(v.picklist(['alive', 'ended'])),
      filter: v.optional(sessionFilterSchema),
    }),
    /** `total` counts the rows that fit */
    answer: windowAnswer(sessionViewSchema),
  },
  'sessions.summary': { request: nothing, answer: bookSummarySchema },
  /** the only answer that carries a KS. `endsAt`: epoch milliseconds, when the page must have forgotten it */
  'sessions.reveal': { request: byId, answer: v.strictObject({ ks: v.string(), endsAt: v.number() }) },
  'sessions.conceal': { request: byId, answer: nothing },
  /** puts it on the clipboard in a form that carries the KS, or as a program that reads it from the environment */
  'sessions.copy': {
    request: v.strictObject({ id: idSchema, format: copyFormatSchema }),
    answer: clipboardStateSchema,
  },
  'sessions.forget': { request: byId, answer: nothing },
  /** forgets all that fit, those that have ended too */
  'sessions.forgetMany': {
    request: v.strictObject({ filter: sessionFilterSchema }),
    answer: v.strictObject({ forgotten: v.number() }),
  },
} satisfies ChannelTable
