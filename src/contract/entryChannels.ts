import * as v from 'valibot'

/** Whose secret is asked for: an app token's, or an account's own. */
export const secretKindSchema = v.picklist(['app-token', 'admin'])
export type SecretKind = v.InferOutput<typeof secretKindSchema>

/** What can be typed there: a secret, or a KS to administer an account with. */
const entryKindSchema = v.picklist([...secretKindSchema.options, 'ks'])
export type EntryKind = v.InferOutput<typeof entryKindSchema>

/**
 * What the entry window can ask of the main process. `entry.submit` is the one message of the app that carries a
 * token secret, and it goes one way: the answer only says whether the text can be one.
 */
export const entryChannels = {
  'entry.describe': {
    request: v.strictObject({}),
    answer: v.strictObject({ title: v.string(), kind: entryKindSchema }),
  },
  'entry.submit': {
    request: v.strictObject({ secret: v.pipe(v.string(), v.maxLength(20_000)) }),
    answer: v.strictObject({}),
  },
  'entry.cancel': { request: v.strictObject({}), answer: v.strictObject({}) },
} satisfies Record<string, { request: v.GenericSchema; answer: v.GenericSchema }>

export type EntryChannelName = keyof typeof entryChannels
