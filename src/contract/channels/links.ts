import * as v from 'valibot'
import { idSchema } from '../tokens'
import { byId, type ChannelTable, nothing } from './shared'

/** Links from outside: they show a token, and do nothing else. */
export const linkChannels = {
  /** what a link asked for since the last time, once; without an id there is no such token here */
  'links.take': {
    request: nothing,
    answer: v.strictObject({ link: v.optional(v.strictObject({ id: v.optional(idSchema) })) }),
  },
  /** puts the link to a token on the clipboard */
  'links.copy': { request: byId, answer: nothing },
} satisfies ChannelTable

/** There is something to take. */
export const linkEvents = { 'links.opened': nothing }
