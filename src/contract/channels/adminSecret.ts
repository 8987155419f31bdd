import * as v from 'valibot'
import { sessionViewSchema } from '../sessions'
import { idSchema, sessionTypeSchema } from '../tokens'
import type { ChannelTable } from './shared'

/** A session from an account's admin secret, for the day when no app token exists yet. */
export const adminSecretChannels = {
  'sessions.startWithAdminSecret': {
    /** the fields as typed: main names the field that is wrong. `lifetime` in seconds */
    request: v.strictObject({
      serviceUrl: v.pipe(v.string(), v.maxLength(2_000)),
      partnerId: v.string(),
      type: sessionTypeSchema,
      userId: v.string(),
      lifetime: v.number(),
      privileges: v.string(),
      secretHandle: idSchema,
    }),
    answer: sessionViewSchema,
  },
} satisfies ChannelTable
