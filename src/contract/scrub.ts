import * as v from 'valibot'
import { idSchema } from './tokens'

/** What is taken out of a text, by kind. */
export const scrubKindSchema = v.picklist([
  'ks',
  'tokenSecret',
  'tokenHash',
  'secret',
  'password',
  'token',
  'authorization',
  'cookie',
  'base64',
])
export type ScrubKind = v.InferOutput<typeof scrubKindSchema>

/** Characters, or bytes of a file, that are scrubbed at once. */
export const MAX_SCRUBBED = 50 * 1024 * 1024
/** Characters of one message that carries a part of a text. */
export const SCRUB_PIECE = 512 * 1024
/** Characters of the scrubbed text that the page gets to show. */
export const SCRUB_SHOWN = 256 * 1024
/** Characters that the clipboard takes without holding up the desktop; beyond them the text can be saved. */
export const MAX_SCRUB_COPIED = 20 * 1024 * 1024
/** Milliseconds a scrubbed text is kept to be copied or saved. */
export const SCRUBBED_FOR = 30 * 60_000

export const scrubResultSchema = v.strictObject({
  /** stands for the scrubbed text when it is copied or saved */
  id: idSchema,
  /** characters of the text before and after */
  before: v.number(),
  after: v.number(),
  /** how many of each kind were taken out */
  counts: v.record(scrubKindSchema, v.number()),
  /** the beginning of the scrubbed text, at most {@link SCRUB_SHOWN} characters */
  shown: v.pipe(v.string(), v.maxLength(SCRUB_SHOWN)),
  /** where the marks are in what is shown */
  marks: v.pipe(
    v.array(v.strictObject({ kind: scrubKindSchema, start: v.number(), end: v.number() })),
    v.maxLength(SCRUB_SHOWN / 8),
  ),
})
export type ScrubResult = v.InferOutput<typeof scrubResultSchema>
