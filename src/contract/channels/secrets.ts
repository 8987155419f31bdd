import * as v from 'valibot'
import { secretKindSchema } from '../entryChannels'
import { idSchema } from '../tokens'
import { type ChannelTable, nothing } from './shared'

/** A secret that main took in, without the secret: a handle to use it once, and a fingerprint to recognise it by. */
const takenSecret = v.strictObject({ handle: idSchema, fingerprint: v.string() })

/** How secrets come in: they go to main, and a handle comes back. */
export const secretChannels = {
  'secrets.takeFromClipboard': { request: nothing, answer: takenSecret },
  /** opens the entry window and answers when it is closed; `title` says what the secret is for, `kind` what it is */
  'secrets.enter': {
    request: v.strictObject({
      title: v.pipe(v.string(), v.maxLength(200)),
      kind: v.optional(secretKindSchema),
    }),
    answer: takenSecret,
  },
  'secrets.discard': { request: v.strictObject({ handle: idSchema }), answer: nothing },
} satisfies ChannelTable
