import * as v from 'valibot'
import { openedBackupSchema } from './backup'
import { failureSchema } from './failures'
import { MAX_LABEL_LENGTH, MAX_TAG_LENGTH, MAX_TAGS } from './inputRules'
import { hashTypeSchema, idSchema } from './tokens'

/** Bytes of the largest source that is read. */
export const MAX_BULK_BYTES = 20_000_000
export { MAX_BULK_ROWS } from './bulkLimits'
/** Milliseconds for which main keeps what was read and not added. */
export const BULK_KEPT_FOR = 15 * 60_000

/** `json`: answers of the API; `env`: NAME=value; `table`: CSV or TSV with a header; `lines`: id:token; `backup`: ours */
export const bulkFormats = ['json', 'env', 'table', 'lines', 'backup'] as const
export type BulkFormat = (typeof bulkFormats)[number]

/** `text`: the clipboard, which has no encoding; `mixed`: UTF-8 with bytes in it that are none. */
export const bulkEncodings = ['text', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'mixed'] as const
export type BulkEncoding = (typeof bulkEncodings)[number]

/** Why a row cannot be added, whatever is filled in. */
export const bulkProblems = [
  'LINE_UNREADABLE',
  'QUOTE_UNCLOSED',
  'QUOTE_MISPLACED',
  'TOO_MANY_CELLS',
  'COMMENT_IN_VALUE',
  'ID_MISSING',
  'ID_INVALID',
  'ID_FORMULA',
  'SECRET_MISSING',
  'SECRET_SPACE',
  'SECRET_CHARACTER',
  'SECRET_TOO_LONG',
  'SECRET_FORMULA',
  'SECRET_IS_KS',
  'PARTNER_INVALID',
  'SERVICE_URL_INVALID',
  'HASH_TYPE_INVALID',
  'ENTRY_UNREADABLE',
] as const
export type BulkProblem = (typeof bulkProblems)[number]

/** What was changed in a row while it was read, and what is worth knowing before it is added. */
export const bulkNotes = [
  'LABEL_NEUTRALISED',
  'LABEL_CHANGED',
  'LABEL_LOOKS_SECRET',
  'TAGS_CHANGED',
  'UNDECODABLE',
  'NOT_ACTIVE',
  'PRESETS_CHANGED',
  'EXPIRED',
  'LEAKED',
] as const
export type BulkNote = (typeof bulkNotes)[number]

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/**
 * Where a row stands. `ready` and `incomplete` were not added yet, the latter because a field is not filled in;
 * `held` and `repeated` are duplicates and are never added; `differs` is held with another secret, which is replaced on
 * request; `failed` was tried.
 */
export const bulkStandings = [
  'ready',
  'incomplete',
  'held',
  'repeated',
  'differs',
  'wrong',
  'failed',
  'added',
  'replaced',
] as const
export type BulkStanding = (typeof bulkStandings)[number]

/** One row as the page sees it: no secret, and no text of a cell that might be one. */
export const bulkRowSchema = v.strictObject({
  /** where it begins in the source, from 1 */
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  standing: v.picklist(bulkStandings),
  label: v.pipe(v.string(), v.maxLength(MAX_LABEL_LENGTH)),
  /** absent where there is none, or no valid one */
  appTokenId: v.optional(v.string()),
  partnerId: v.optional(v.number()),
  serviceUrl: v.optional(v.string()),
  hashType: v.optional(hashTypeSchema),
  fingerprint: v.optional(v.string()),
  /** whether the source says what the token allows */
  declared: v.boolean(),
  problems: v.array(v.picklist(bulkProblems)),
  notes: v.array(v.picklist(bulkNotes)),
  /** of a row of a backup: the environment it goes into, and whether that is made for it */
  environment: v.optional(v.strictObject({ name: v.string(), production: v.boolean(), isNew: v.boolean() })),
  /** of a row that differs: whether its secret takes the place of the one held */
  replaces: v.optional(v.boolean()),
  /** fields that have to be filled in for all */
  lacks: v.array(v.picklist(['partnerId', 'serviceUrl'])),
  /** of a duplicate: what it is a duplicate of, and whether the secret is the same */
  twin: v.optional(
    v.strictObject({
      line: v.optional(v.number()),
      label: v.optional(v.string()),
      sameSecret: v.boolean(),
    }),
  ),
  /** why it failed, or was not tried any more */
  failure: v.optional(failureSchema),
})
export type BulkRow = v.InferOutput<typeof bulkRowSchema>

/** The fields that a source may leave out, or that a person may want to be the same for all. */
export const bulkSharedSchema = v.strictObject({
  partnerId: v.pipe(v.string(), v.maxLength(40)),
  serviceUrl: v.pipe(v.string(), v.maxLength(400)),
  hashType: hashTypeSchema,
  /** in addition to those of each row */
  tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_TAG_LENGTH))), v.maxLength(MAX_TAGS)),
  /** fields whose shared value also takes the place of what the source says */
  everywhere: v.pipe(v.array(v.picklist(['partnerId', 'serviceUrl', 'hashType'])), v.maxLength(3)),
})
export type BulkShared = v.InferOutput<typeof bulkSharedSchema>

const fieldCounts = v.strictObject({ partnerId: count, serviceUrl: count, hashType: count })

/** What was read, as a whole. */
export const bulkBatchSchema = v.strictObject({
  id: idSchema,
  /** the name of the file; absent for the clipboard */
  file: v.optional(v.string()),
  format: v.picklist(bulkFormats),
  encoding: v.picklist(bulkEncodings),
  /** of a backup: what it says of itself */
  backup: v.optional(openedBackupSchema),
  /** of a table */
  delimiter: v.optional(v.picklist([',', ';', '\t', '|'])),
  /** columns or variables that are not known and were left out */
  ignored: count,
  /** lines in which bytes could not be read as text */
  undecodable: count,
  counts: v.strictObject({
    total: count,
    ready: count,
    incomplete: count,
    duplicate: count,
    /** held with another secret, and how many of these secrets are to be replaced */
    differing: count,
    replacing: count,
    wrong: count,
    failed: count,
    added: count,
    replaced: count,
    noted: count,
  }),
  /** how many rows say nothing about a field, and how many do */
  without: fieldCounts,
  stated: fieldCounts,
  shared: bulkSharedSchema,
  /** what is wrong with a shared field that some row needs */
  sharedProblems: v.strictObject({
    partnerId: v.optional(failureSchema),
    serviceUrl: v.optional(failureSchema),
    tags: v.optional(failureSchema),
  }),
  adding: v.boolean(),
  /** why adding ended before its end: a person stopped it, or the keychain or the disk did */
  ended: v.optional(failureSchema),
})
export type BulkBatch = v.InferOutput<typeof bulkBatchSchema>

export const bulkProgressSchema = v.strictObject({ id: idSchema, done: count, total: count, failed: count })
export type BulkProgress = v.InferOutput<typeof bulkProgressSchema>

/** Which rows are looked at. */
export const bulkViews = ['all', 'new', 'differing', 'duplicates', 'problems', 'added'] as const
export type BulkView = (typeof bulkViews)[number]
