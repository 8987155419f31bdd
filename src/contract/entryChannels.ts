import * as v from 'valibot'

/**
 * What the entry window can ask of the main process. `entry.submit` is the one message of the app that carries a
 * token secret, and it goes one way: the answer only says whether the text can be one.
 */
export const entryChannels = {
  'entry.describe': { request: v.strictObject({}), answer: v.strictObject({ title: v.string() }) },
  'entry.submit': {
    request: v.strictObject({ secret: v.pipe(v.string(), v.maxLength(10_000)) }),
    answer: v.strictObject({}),
  },
  'entry.cancel': { request: v.strictObject({}), answer: v.strictObject({}) },
} satisfies Record<string, { request: v.GenericSchema; answer: v.GenericSchema }>

export type EntryChannelName = keyof typeof entryChannels
