import * as v from 'valibot'
import { tokenFilterSchema } from '../health'
import { hashTypeSchema, idSchema, tokenSchema } from '../tokens'
import { byId, type ChannelTable, MAX_WINDOW, nothing, windowAnswer, windowOf } from './shared'

/** The inventory: the tokens held here. */
export const tokenChannels = {
  'tokens.list': {
    request: v.strictObject({
      query: v.pipe(v.string(), v.maxLength(200)),
      filter: v.optional(tokenFilterSchema, 'all'),
      ...windowOf,
    }),
    /** `total` counts the rows that match the query */
    answer: windowAnswer(tokenSchema),
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

  'practice.hold': {
    request: nothing,
    answer: v.strictObject({ tokens: v.pipe(v.array(tokenSchema), v.maxLength(MAX_WINDOW)) }),
  },
  /** removes all tokens of the practice account */
  'practice.release': { request: nothing, answer: nothing },
} satisfies ChannelTable
