import * as v from 'valibot'
import {
  journalCheckSchema,
  journalFilterSchema,
  journalKnownSchema,
  journalRowSchema,
  journalStateSchema,
} from '../journal'
import { type ChannelTable, MAX_WINDOW, nothing, windowOf } from './shared'

/** The journal: looking at it, looking through it, and taking it along. */
export const journalChannels = {
  'journal.state': { request: nothing, answer: journalStateSchema },
  /** writes what waits in memory, if it can be written now */
  'journal.retry': { request: nothing, answer: journalStateSchema },
  /** newest first */
  'journal.list': {
    request: v.strictObject({ filter: journalFilterSchema, ...windowOf }),
    /** `total` counts the rows that match, `all` every row of the journal */
    answer: v.strictObject({
      rows: v.pipe(v.array(journalRowSchema), v.maxLength(MAX_WINDOW)),
      total: v.number(),
      all: v.number(),
    }),
  },
  'journal.known': { request: nothing, answer: journalKnownSchema },
  /** looks through all of it; `journal.checking` tells how far that is */
  'journal.check': { request: nothing, answer: journalCheckSchema },
  /** asks in a window of the system's where to, and writes there what matches; `CANCELLED` when nowhere */
  'journal.export': {
    request: v.strictObject({ format: v.picklist(['csv', 'json']), filter: journalFilterSchema }),
    /** `unreadable` counts the lines that are no entry and were left out */
    answer: v.strictObject({ file: v.string(), entries: v.number(), unreadable: v.number() }),
  },
} satisfies ChannelTable

/** What main tells of the journal without being asked. */
export const journalEvents = {
  /** something was added, or what stands in its way has changed */
  'journal.changed': journalStateSchema,
  /** bytes looked through so far, and in all */
  'journal.checking': v.strictObject({ done: v.number(), all: v.number() }),
} satisfies Record<string, v.GenericSchema>
