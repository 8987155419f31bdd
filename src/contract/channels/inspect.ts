import * as v from 'valibot'
import { ksFactsSchema, ksVerdictSchema, MAX_INSPECTED, MAX_KS_FOUND } from '../inspect'
import { idSchema } from '../tokens'
import { type ChannelTable, nothing } from './shared'

const MAX_OFFERED = 20

/** The KS of a text, as facts. */
const taken = v.strictObject({
  found: v.pipe(v.array(ksFactsSchema), v.minLength(1), v.maxLength(MAX_KS_FOUND)),
})

/** Inspecting a KS that somebody has: it goes to main, and facts come back. */
export const inspectChannels = {
  'inspect.take': {
    request: v.strictObject({ text: v.pipe(v.string(), v.maxLength(MAX_INSPECTED)) }),
    answer: taken,
  },
  /** leaves the clipboard as it is */
  'inspect.takeFromClipboard': { request: nothing, answer: taken },
  /** forgets every KS that was taken in */
  'inspect.clear': { request: nothing, answer: nothing },
  /** who else could ask a server about it: live ADMIN sessions of the same account, and tokens to mint one from */
  'inspect.askers': {
    request: v.strictObject({ handle: idSchema, serviceUrl: v.pipe(v.string(), v.maxLength(2_000)) }),
    answer: v.strictObject({
      sessions: v.pipe(
        v.array(
          v.strictObject({ id: idSchema, name: v.string(), fingerprint: v.string(), endsAt: v.number() }),
        ),
        v.maxLength(MAX_OFFERED),
      ),
      tokens: v.pipe(v.array(v.strictObject({ id: idSchema, name: v.string() })), v.maxLength(MAX_OFFERED)),
    }),
  },
  /** sends the KS to this service URL, and to no other; `by`: the session that asks in its place */
  'inspect.ask': {
    request: v.strictObject({
      handle: idSchema,
      serviceUrl: v.pipe(v.string(), v.maxLength(2_000)),
      by: v.optional(idSchema),
    }),
    answer: ksVerdictSchema,
  },
  /** the service URLs of the accounts that tokens are held of; those of this partner first */
  'inspect.accounts': {
    request: v.strictObject({ partnerId: v.number() }),
    answer: v.strictObject({
      accounts: v.pipe(
        v.array(v.strictObject({ serviceUrl: v.string(), isOwn: v.boolean() })),
        v.maxLength(MAX_OFFERED),
      ),
    }),
  },
} satisfies ChannelTable
