import * as v from 'valibot'
import { bulkBatchSchema, bulkRowSchema, bulkSharedSchema, bulkViews } from '../bulk'
import { idSchema } from '../tokens'
import { byId, type ChannelTable, nothing, windowAnswer, windowOf } from './shared'

/** Many tokens at once: main reads them, and keeps them under an id until they are added or let go. */
export const bulkChannels = {
  /** reads the clipboard, and clears it once there were secrets in it */
  'bulk.fromClipboard': { request: nothing, answer: bulkBatchSchema },
  /** asks for a file in the system's dialog, and reads it */
  'bulk.fromFile': { request: nothing, answer: bulkBatchSchema },
  'bulk.rows': {
    request: v.strictObject({ id: idSchema, view: v.picklist(bulkViews), ...windowOf }),
    answer: windowAnswer(bulkRowSchema),
  },
  /** fills in what the source left out */
  'bulk.share': {
    request: v.strictObject({ id: idSchema, shared: bulkSharedSchema }),
    answer: bulkBatchSchema,
  },
  /** whether the secret of a held token is to be replaced by that of the row; of all such rows where none is named */
  'bulk.replace': {
    request: v.strictObject({
      id: idSchema,
      line: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      replace: v.boolean(),
    }),
    answer: bulkBatchSchema,
  },
  /** adds what is ready, and tries again what failed; answers when that is over */
  'bulk.add': { request: byId, answer: bulkBatchSchema },
  /** ends adding after the token that is being added */
  'bulk.stop': { request: byId, answer: nothing },
  /** forgets what was read */
  'bulk.discard': { request: byId, answer: nothing },
} satisfies ChannelTable
