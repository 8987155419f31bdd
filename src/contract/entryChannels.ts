import * as v from 'valibot'

/** Whose secret is asked for: an app token's, or an account's own. */
export const secretKindSchema = v.picklist(['app-token', 'admin'])
export type SecretKind = v.InferOutput<typeof secretKindSchema>

/** What the entry window is opened for: a secret that the page asks for by a handle, or a key that main alone works with. */
export const entryKindSchema = v.picklist([
  ...secretKindSchema.options,
  // of a file that is there, and of one that is to be made, which is typed twice
  'passphrase',
  'new-passphrase',
  // an age identity
  'identity',
  // of the app itself, which opens it when it is locked; and a new one, which is typed twice
  'app-passphrase',
  'new-app-passphrase',
  // a KS to administer an account with
  'ks',
])
export type EntryKind = v.InferOutput<typeof entryKindSchema>

const typed = v.pipe(v.string(), v.maxLength(20_000))

/**
 * What the entry window can ask of the main process. `entry.submit` is the one message of the app that carries a
 * secret or a key, and it goes one way: the answer only says whether the text can be one, or opens what it is for.
 */
export const entryChannels = {
  'entry.describe': {
    request: v.strictObject({}),
    answer: v.strictObject({ title: v.string(), kind: entryKindSchema, moreContrast: v.boolean() }),
  },
  'entry.submit': {
    /** `again`: the same once more, where it is typed twice */
    request: v.strictObject({ secret: typed, again: v.optional(typed) }),
    answer: v.strictObject({}),
  },
  'entry.cancel': { request: v.strictObject({}), answer: v.strictObject({}) },
} satisfies Record<string, { request: v.GenericSchema; answer: v.GenericSchema }>

export type EntryChannelName = keyof typeof entryChannels
