import * as v from 'valibot'
import { failureCodeSchema, failureSchema } from './failures'
import { idSchema, sessionTypeSchema } from './tokens'

/** What can be written into the journal: one name per thing a person did here. */
export const journalEvents = [
  'journal.started',
  'journal.lost',
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
  'lock.concealed',
  'lock.locked',
  'lock.opened',
  'lock.unlocked',
  'lock.refused',
  'lock.changed',
] as const
export const journalEventSchema = v.picklist(journalEvents)
export type JournalEvent = v.InferOutput<typeof journalEventSchema>

/** The part of an event's name before its point: what it is about. */
export const journalGroups = [
  'session',
  'request',
  'token',
  'account',
  'rotation',
  'health',
  'leak',
  'backup',
  'lock',
  'journal',
] as const
export const journalGroupSchema = v.picklist(journalGroups)
export type JournalGroup = v.InferOutput<typeof journalGroupSchema>

/** Characters that one text of an entry may have; what is longer is cut when it is noted. */
export const MAX_JOURNAL_TEXT = 500
/** The same for privileges: as many as the longest answer that is taken from a server has. */
export const MAX_JOURNAL_PRIVILEGES = 8_192

const text = v.pipe(v.string(), v.maxLength(MAX_JOURNAL_TEXT))

/** Requested or granted: what a KS may do. Lifetime in seconds. */
const rights = v.strictObject({
  lifetime: v.optional(v.number()),
  type: v.optional(sessionTypeSchema),
  userId: v.optional(text),
  privileges: v.optional(v.pipe(v.string(), v.maxLength(MAX_JOURNAL_PRIVILEGES))),
})
export type JournalRights = v.InferOutput<typeof rights>

/** What an entry says. Nothing in it is a secret or a KS: a KS is named by its fingerprint. */
export const journalFactsSchema = v.strictObject({
  event: journalEventSchema,
  /** why it did not come about; absent when it did */
  failure: v.optional(failureCodeSchema),
  tokenId: v.optional(idSchema),
  /** the token's label at that time */
  label: v.optional(text),
  appTokenId: v.optional(text),
  partnerId: v.optional(v.number()),
  serviceUrl: v.optional(text),
  case: v.optional(text),
  environment: v.optional(text),
  requested: v.optional(rights),
  granted: v.optional(rights),
  /** fingerprint of the KS */
  ks: v.optional(text),
  /** a plain fact more, e.g. how many tokens a backup held */
  note: v.optional(text),
})
export type JournalFacts = v.InferOutput<typeof journalFactsSchema>

export const journalEntrySchema = v.strictObject({
  ...journalFactsSchema.entries,
  /** counts the entries of the journal from 1 */
  seq: v.number(),
  /** epoch milliseconds, this machine's clock */
  at: v.number(),
  /** the operating system's user */
  user: text,
})
export type JournalEntry = v.InferOutput<typeof journalEntrySchema>

/** Where a line lies; `line` counts from 1. */
const place = { file: v.string(), line: v.number() }

/** Characters shown of an entry that this version does not know. */
export const MAX_UNKNOWN_TEXT = 2_000

/** One row of the journal as it is shown. */
export const journalRowSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('entry'), ...place, entry: journalEntrySchema }),
  /** an entry whose event or parts this version does not know, most likely from a newer one */
  v.strictObject({
    kind: v.literal('unknown'),
    ...place,
    seq: v.number(),
    at: v.optional(v.number()),
    event: v.pipe(v.string(), v.maxLength(64)),
    /** the rest of it, as JSON */
    text: v.pipe(v.string(), v.maxLength(MAX_UNKNOWN_TEXT + 1)),
  }),
  /** lines that are no entry; `lines` is absent for a file that cannot be read at all */
  v.strictObject({ kind: v.literal('unreadable'), ...place, lines: v.optional(v.number()) }),
])
export type JournalRow = v.InferOutput<typeof journalRowSchema>

/** Which entries are wanted; all that is given has to hold. */
export const journalFilterSchema = v.strictObject({
  /** words that all have to occur */
  text: v.pipe(v.string(), v.maxLength(200)),
  group: v.optional(journalGroupSchema),
  tokenId: v.optional(idSchema),
  case: v.optional(text),
  /** only what did not come about */
  failedOnly: v.boolean(),
  /** epoch milliseconds; `from` is part of it, `to` is not */
  from: v.optional(v.number()),
  to: v.optional(v.number()),
})
export type JournalFilter = v.InferOutput<typeof journalFilterSchema>

/** Names offered for a filter at once: those that occurred last. */
export const MAX_KNOWN = 200

/** What occurs in the journal, to filter by. */
export const journalKnownSchema = v.strictObject({
  groups: v.array(journalGroupSchema),
  /** under the label of the newest entry about it */
  tokens: v.pipe(v.array(v.strictObject({ id: idSchema, label: text })), v.maxLength(MAX_KNOWN)),
  cases: v.pipe(v.array(text), v.maxLength(MAX_KNOWN)),
})
export type JournalKnown = v.InferOutput<typeof journalKnownSchema>

/** Whether the journal keeps up. */
export const journalStateSchema = v.strictObject({
  /** where its files are */
  folder: v.string(),
  /** entries that wait in memory because they cannot be written */
  waiting: v.number(),
  /** why they wait */
  trouble: v.optional(failureSchema),
})
export type JournalState = v.InferOutput<typeof journalStateSchema>

/** A place where the journal is not what was written. `line` counts from 1. */
export const journalBreakSchema = v.strictObject({
  ...place,
  /**
   * `edited`: an entry is not as it was written, or not in its place; `cut`: entries are missing behind the last good
   * one; `incomplete`: the last line was not finished; `missing`: a whole file is; `unreadable`: the file cannot be
   * read; `keyless`: the key it was marked with is not in the keychain
   */
  kind: v.picklist(['edited', 'cut', 'incomplete', 'missing', 'unreadable', 'keyless']),
  /** the newest entry before it that is as it was written, if there is one */
  lastGood: v.optional(v.strictObject({ ...place, seq: v.number(), at: v.optional(v.number()) })),
})
export type JournalBreak = v.InferOutput<typeof journalBreakSchema>

/** Breaks that are told one by one. */
export const MAX_BREAKS = 50

/** What looking through the whole journal found. */
export const journalCheckSchema = v.strictObject({
  files: v.number(),
  /** entries that are as they were written */
  sound: v.number(),
  /** the first break of each run of files; empty when all is sound */
  breaks: v.pipe(v.array(journalBreakSchema), v.maxLength(MAX_BREAKS)),
  /** breaks beyond those */
  more: v.number(),
})
export type JournalCheck = v.InferOutput<typeof journalCheckSchema>
