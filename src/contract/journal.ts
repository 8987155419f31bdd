import * as v from 'valibot'
import { failureCodeSchema } from './failures'
import { idSchema, sessionTypeSchema } from './tokens'

/** What can be written into the journal: one name per thing a person did here. */
export const journalEvents = [
  'journal.started',
  'session.minted',
  'session.copied',
  'session.revealed',
  'session.ended',
  'request.sent',
  'token.added',
  'token.edited',
  'token.removed',
  'token.secretReplaced',
  'account.listed',
  'account.adopted',
  'account.created',
  'account.updated',
  'account.deleted',
  'rotation.started',
  'rotation.switched',
  'rotation.finished',
  'rotation.undone',
  'health.checked',
  'leak.reported',
  'leak.stopped',
  'leak.proven',
  'backup.exported',
  'backup.imported',
] as const
export const journalEventSchema = v.picklist(journalEvents)
export type JournalEvent = v.InferOutput<typeof journalEventSchema>

/** Requested or granted: what a KS may do. Lifetime in seconds. */
const rights = v.strictObject({
  lifetime: v.optional(v.number()),
  type: v.optional(sessionTypeSchema),
  userId: v.optional(v.string()),
  privileges: v.optional(v.string()),
})

/** What an entry says. Nothing in it is a secret or a KS: a KS is named by its fingerprint. */
export const journalFactsSchema = v.strictObject({
  event: journalEventSchema,
  /** why it did not come about; absent when it did */
  failure: v.optional(failureCodeSchema),
  tokenId: v.optional(idSchema),
  /** the token's label at that time */
  label: v.optional(v.string()),
  appTokenId: v.optional(v.string()),
  partnerId: v.optional(v.number()),
  serviceUrl: v.optional(v.string()),
  case: v.optional(v.string()),
  environment: v.optional(v.string()),
  requested: v.optional(rights),
  granted: v.optional(rights),
  /** fingerprint of the KS */
  ks: v.optional(v.string()),
  /** a plain fact more, e.g. how many tokens a backup held */
  note: v.optional(v.pipe(v.string(), v.maxLength(500))),
})
export type JournalFacts = v.InferOutput<typeof journalFactsSchema>

export const journalEntrySchema = v.strictObject({
  ...journalFactsSchema.entries,
  /** counts the entries of the journal from 1 */
  seq: v.number(),
  /** epoch milliseconds, this machine's clock */
  at: v.number(),
  /** the operating system's user */
  user: v.string(),
})
export type JournalEntry = v.InferOutput<typeof journalEntrySchema>

/** A place where the journal is not what was written. `line` counts from 1. */
export const journalBreakSchema = v.strictObject({
  file: v.string(),
  line: v.number(),
  /**
   * `edited`: an entry is not as it was written, or not in its place; `cut`: entries are missing at the end;
   * `incomplete`: the last line was not finished; `keyless`: the key it was marked with is no longer in the keychain
   */
  kind: v.picklist(['edited', 'cut', 'incomplete', 'keyless']),
})
export type JournalBreak = v.InferOutput<typeof journalBreakSchema>

/** What looking through the whole journal found. */
export const journalCheckSchema = v.strictObject({
  files: v.number(),
  /** entries that are as they were written */
  sound: v.number(),
  /** the first break of each run of files; empty when all is sound */
  breaks: v.array(journalBreakSchema),
})
export type JournalCheck = v.InferOutput<typeof journalCheckSchema>
