import * as v from 'valibot'
import { clipboardStateSchema } from '../appState'
import { copyFormatSchema } from '../copyFormats'
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
  /** puts it on the clipboard in a form that carries the KS, or as a program that reads it from the environment */
  'sessions.copy': {
    request: v.strictObject({ id: idSchema, format: copyFormatSchema }),
    answer: clipboardStateSchema,
  },
  'sessions.forget': { request: byId, answer: nothing },
} satisfies ChannelTable
