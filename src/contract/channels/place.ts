import * as v from 'valibot'
import { placeSchema } from '../place'
import { type ChannelTable, nothing } from './shared'

/** Where the page is, for the one that takes its place after KSmith was concealed. */
export const placeChannels = {
  'place.keep': { request: placeSchema, answer: nothing },
  'place.last': { request: nothing, answer: v.strictObject({ place: v.optional(placeSchema) }) },
} satisfies ChannelTable
