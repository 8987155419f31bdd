import * as v from 'valibot'
import { sessionViewSchema } from '../sessions'
import { idSchema, sessionTypeSchema } from '../tokens'
import type { ChannelTable } from './shared'

/** What was typed; longer texts are refused before anything is read. */
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))

/** A session from an account's admin secret, for the day when no app token exists yet. */
export const adminSecretChannels = {
  'sessions.startWithAdminSecret': {
    /** the fields as typed: main names the field that is wrong. `lifetime` in seconds */
    request: v.strictObject({
      serviceUrl: text(2_000),
      partnerId: text(200),
      type: sessionTypeSchema,
      userId: text(1_000),
      lifetime: v.number(),
      privileges: text(10_000),
      secretHandle: idSchema,
    }),
    answer: sessionViewSchema,
  },
} satisfies ChannelTable
