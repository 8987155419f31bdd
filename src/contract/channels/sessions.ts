import * as v from 'valibot'
import { clipboardStateSchema } from '../appState'
import { sessionViewSchema } from '../sessions'
import { idSchema, mintRequestSchema } from '../tokens'
import { byId, type ChannelTable, nothing, windowAnswer, windowOf } from './shared'

/** Minting, and the session book. */
export const sessionChannels = {
  'sessions.warm': { request: v.strictObject({ tokenId: idSchema }), answer: nothing },
  'sessions.mint': {
    request: v.strictObject({ tokenId: idSchema, request: mintRequestSchema }),
    answer: sessionViewSchema,
  },
  /** newest first */
  'sessions.list': { request: v.strictObject(windowOf), answer: windowAnswer(sessionViewSchema) },
  /** the only answer that carries a KS. `endsAt`: epoch milliseconds, when the page must have forgotten it */
  'sessions.reveal': { request: byId, answer: v.strictObject({ ks: v.string(), endsAt: v.number() }) },
  'sessions.conceal': { request: byId, answer: nothing },
  'sessions.copy': { request: byId, answer: clipboardStateSchema },
  'sessions.forget': { request: byId, answer: nothing },
} satisfies ChannelTable
