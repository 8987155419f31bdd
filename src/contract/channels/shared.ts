import * as v from 'valibot'
import { idSchema } from '../tokens'

/** Rows the page may hold at once, per answer. */
export const MAX_WINDOW = 200

export const nothing = v.strictObject({})
export const byId = v.strictObject({ id: idSchema })

/** A part of a list: so many rows from that one on. */
export const windowOf = {
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_WINDOW)),
}

/** The answer to {@link windowOf}; `total` counts the rows of the whole list. */
export const windowAnswer = <T extends v.GenericSchema>(row: T) =>
  v.strictObject({ rows: v.pipe(v.array(row), v.maxLength(MAX_WINDOW)), total: v.number() })

/** One channel: what is asked, and what is answered. */
export type ChannelTable = Record<string, { request: v.GenericSchema; answer: v.GenericSchema }>
