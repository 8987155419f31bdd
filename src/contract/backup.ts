import * as v from 'valibot'
import { MAX_BULK_ROWS } from './bulkLimits'
import { failureSchema } from './failures'
import { idSchema } from './tokens'

/** Characters that a passphrase of a backup has to have: whoever has the file can guess at leisure. */
export const MIN_PASSPHRASE_LENGTH = 12
/** Characters of the note that goes into a backup. */
export const MAX_BACKUP_NOTE = 500
/** Tokens left out of a backup that are told one by one. */
export const MAX_LEFT_OUT = 50

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** epoch milliseconds that a calendar has */
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))

/** An age recipient of the usual kind: it is public, and whoever holds its identity can open what is locked for it. */
export const RECIPIENT_FORM = /^age1[02-9ac-hj-np-z]{58}$/

/** Sixteen hex digits of a file's SHA-256, in groups of four: what `sha256sum` begins with. */
export const fileFingerprintSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/))

/** Who is to be able to open a backup. A passphrase is asked for in the entry window: it never comes through the page. */
export const backupLockSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('passphrase') }),
  v.strictObject({ kind: v.literal('recipient'), recipient: v.pipe(v.string(), v.maxLength(4_000)) }),
])
export type BackupLock = v.InferOutput<typeof backupLockSchema>

/** What is asked of a backup that is to be made. */
export const backupOrderSchema = v.strictObject({
  /** of the page's making, to stop it by and to follow it */
  id: idSchema,
  /** all that are held where it is absent */
  tokenIds: v.optional(v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(MAX_BULK_ROWS))),
  lock: backupLockSchema,
  /** epoch milliseconds after which it is not to be taken in any more */
  expiresAt: v.optional(time),
  note: v.optional(v.pipe(v.string(), v.maxLength(MAX_BACKUP_NOTE))),
})
export type BackupOrder = v.InferOutput<typeof backupOrderSchema>

/** What came of it. */
export const madeBackupSchema = v.strictObject({
  /** the file's name, without its folder */
  file: v.string(),
  tokens: count,
  fingerprint: fileFingerprintSchema,
  /** whether it was opened again with its passphrase; what is locked for a recipient cannot be */
  opened: v.boolean(),
  /** tokens that are not in it, each with the reason; at most {@link MAX_LEFT_OUT} of them */
  left: v.pipe(
    v.array(v.strictObject({ label: v.string(), failure: failureSchema })),
    v.maxLength(MAX_LEFT_OUT),
  ),
  leftCount: count,
})
export type MadeBackup = v.InferOutput<typeof madeBackupSchema>

/** `reading` counts tokens; the steps after it take a moment each and are not counted. */
export const backupProgressSchema = v.strictObject({
  id: idSchema,
  step: v.picklist(['reading', 'sealing', 'writing', 'verifying']),
  done: count,
  total: count,
})
export type BackupProgress = v.InferOutput<typeof backupProgressSchema>

/** What an opened backup says of itself, beside its tokens. Whoever made the file wrote it. */
export const openedBackupSchema = v.strictObject({
  fingerprint: fileFingerprintSchema,
  /** epoch milliseconds */
  createdAt: time,
  expiresAt: v.optional(time),
  note: v.optional(v.pipe(v.string(), v.maxLength(MAX_BACKUP_NOTE))),
  /** of a form that says neither which tokens leaked nor which environments they were in */
  isOlder: v.optional(v.boolean()),
  /** how it was opened; `own`: with this KSmith's own identity */
  openedWith: v.picklist(['passphrase', 'own', 'identity']),
})
export type OpenedBackup = v.InferOutput<typeof openedBackupSchema>
