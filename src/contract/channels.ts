import * as v from 'valibot'
import { appStateSchema, clipboardStateSchema, settingsSchema } from './appState'
import { failureSchema } from './failures'
import { sessionViewSchema } from './sessions'
import { hashTypeSchema, idSchema, mintRequestSchema, tokenSchema } from './tokens'

/** Rows the page may hold at once, per answer. */
export const MAX_WINDOW = 200

const nothing = v.strictObject({})
const byId = v.strictObject({ id: idSchema })
const windowOf = {
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_WINDOW)),
}
/** A secret that main took in, without the secret: a handle to use it once, and a fingerprint to recognise it by. */
const takenSecret = v.strictObject({ handle: idSchema, fingerprint: v.string() })

/**
 * Everything the inventory page can ask of the main process: one entry per channel, with the schema of the request
 * and of the answer. Both ends of the bridge infer their types from here, and main checks every message against it.
 */
export const channels = {
  'app.state': { request: nothing, answer: appStateSchema },
  'app.retryKeychain': { request: nothing, answer: appStateSchema },
  'settings.update': { request: settingsSchema, answer: settingsSchema },

  'tokens.list': {
    request: v.strictObject({ query: v.pipe(v.string(), v.maxLength(200)), ...windowOf }),
    /** `total` counts the rows that match the query */
    answer: v.strictObject({
      rows: v.pipe(v.array(tokenSchema), v.maxLength(MAX_WINDOW)),
      total: v.number(),
    }),
  },
  'tokens.get': { request: byId, answer: tokenSchema },
  'tokens.add': {
    /** the fields as typed: main names the field that is wrong */
    request: v.strictObject({
      label: v.string(),
      tags: v.array(v.string()),
      serviceUrl: v.string(),
      partnerId: v.string(),
      appTokenId: v.string(),
      hashType: hashTypeSchema,
      secretHandle: idSchema,
    }),
    answer: tokenSchema,
  },
  'tokens.update': {
    request: v.strictObject({
      id: idSchema,
      label: v.optional(v.string()),
      tags: v.optional(v.array(v.string())),
      hashType: v.optional(hashTypeSchema),
      pinned: v.optional(v.boolean()),
    }),
    answer: tokenSchema,
  },
  'tokens.replaceSecret': {
    request: v.strictObject({ id: idSchema, secretHandle: idSchema }),
    answer: tokenSchema,
  },
  'tokens.remove': { request: byId, answer: nothing },

  'secrets.takeFromClipboard': { request: nothing, answer: takenSecret },
  /** opens the entry window and answers when it is closed; `title` says what the secret is for */
  'secrets.enter': {
    request: v.strictObject({ title: v.pipe(v.string(), v.maxLength(200)) }),
    answer: takenSecret,
  },
  'secrets.discard': { request: v.strictObject({ handle: idSchema }), answer: nothing },

  'practice.hold': {
    request: nothing,
    answer: v.strictObject({ tokens: v.pipe(v.array(tokenSchema), v.maxLength(MAX_WINDOW)) }),
  },

  /** removes all tokens of the practice account */
  'practice.release': { request: nothing, answer: nothing },

  'sessions.warm': { request: v.strictObject({ tokenId: idSchema }), answer: nothing },
  'sessions.mint': {
    request: v.strictObject({ tokenId: idSchema, request: mintRequestSchema }),
    answer: sessionViewSchema,
  },
  /** newest first */
  'sessions.list': {
    request: v.strictObject(windowOf),
    answer: v.strictObject({
      rows: v.pipe(v.array(sessionViewSchema), v.maxLength(MAX_WINDOW)),
      total: v.number(),
    }),
  },
  /** the only answer that carries a KS. `endsAt`: epoch milliseconds, when the page must have forgotten it */
  'sessions.reveal': { request: byId, answer: v.strictObject({ ks: v.string(), endsAt: v.number() }) },
  'sessions.conceal': { request: byId, answer: nothing },
  'sessions.copy': { request: byId, answer: clipboardStateSchema },
  'sessions.forget': { request: byId, answer: nothing },

  /** puts a failure's words on the clipboard, as text for a ticket */
  'failures.copy': { request: failureSchema, answer: nothing },

  'clipboard.state': { request: nothing, answer: clipboardStateSchema },
  'clipboard.clear': { request: nothing, answer: clipboardStateSchema },
} satisfies Record<string, { request: v.GenericSchema; answer: v.GenericSchema }>

export type Channels = typeof channels
export type ChannelName = keyof Channels
export type Request<C extends ChannelName> = v.InferOutput<Channels[C]['request']>
export type Answer<C extends ChannelName> = v.InferOutput<Channels[C]['answer']>

/** What main tells the page without being asked. */
export const events = {
  'app.state': appStateSchema,
  'inventory.changed': nothing,
  'sessions.changed': nothing,
  'sessions.revealEnded': v.strictObject({ id: idSchema }),
  'clipboard.state': clipboardStateSchema,
} satisfies Record<string, v.GenericSchema>

export type EventName = keyof typeof events
export type EventPayload<E extends EventName> = v.InferOutput<(typeof events)[E]>
