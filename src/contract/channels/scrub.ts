import * as v from 'valibot'
import { MAX_SCRUBBED, SCRUB_PIECE, scrubResultSchema } from '../scrub'
import { idSchema } from '../tokens'
import { byId, type ChannelTable, nothing } from './shared'

/** Taking secrets out of a text. One text at a time: beginning another one lets go of the last. */
export const scrubChannels = {
  /** for a pasted text, which comes in pieces so that no message holds main up */
  'scrub.begin': {
    request: v.strictObject({
      length: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_SCRUBBED)),
    }),
    answer: byId,
  },
  'scrub.piece': {
    request: v.strictObject({ id: idSchema, text: v.pipe(v.string(), v.maxLength(SCRUB_PIECE)) }),
    answer: nothing,
  },
  'scrub.finish': { request: byId, answer: scrubResultSchema },
  /** a text that the page never sees as it was */
  'scrub.fromClipboard': { request: nothing, answer: scrubResultSchema },
  /** asks for the file in a dialog of the system's; CANCELLED when none was chosen */
  'scrub.fromFile': { request: nothing, answer: scrubResultSchema },
  'scrub.copy': { request: byId, answer: nothing },
  /** asks where to in a dialog of the system's; CANCELLED when nowhere */
  'scrub.save': { request: byId, answer: v.strictObject({ file: v.string() }) },
  'scrub.discard': { request: nothing, answer: nothing },
} satisfies ChannelTable
