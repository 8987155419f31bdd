import * as v from 'valibot'
import { wantedSchema } from '../wanted'
import { type ChannelTable, nothing } from './shared'

/** What was asked for outside the window. It waits in main until a page takes it: the window may be about to open. */
export const wantedChannels = {
  'wanted.take': { request: nothing, answer: v.strictObject({ wanted: v.optional(wantedSchema) }) },
} satisfies ChannelTable

export const wantedEvents = { 'wanted.changed': nothing }
