import * as v from 'valibot'
import { kalturaErrorCodes } from '../kaltura/errors/codes'

/**
 * Every way in which something can fail in KSmith, by code. A code is what crosses the bridge; the words a
 * person reads are looked up by it in `catalogue.ts`.
 *
 * The first group is spelled as the Kaltura API spells it.
 */
export const failureCodes = [
  // what the API answered, and the way there and back
  ...kalturaErrorCodes,
  // the keychain
  'KEYCHAIN_MISSING',
  'KEYCHAIN_WAITING',
  'KEYCHAIN_LOCKED',
  'KEYCHAIN_DENIED',
  'KEYCHAIN_FAILED',
  'SECRET_MISSING',
  'SECRET_NOT_DELETED',
  'SECRET_MISMATCH',
  // the inventory
  'INVENTORY_DAMAGED',
  'INVENTORY_NEWER',
  'INVENTORY_UNREADABLE',
  'INVENTORY_WRITE_FAILED',
  // the settings
  'SETTINGS_DAMAGED',
  'SETTINGS_FILE_DAMAGED',
  'SETTINGS_NEWER',
  'SETTINGS_UNREADABLE',
  'SETTINGS_WRITE_FAILED',
  'SETTING_UNAVAILABLE',
  'AUTOSTART_FAILED',
  // the journal
  'JOURNAL_WRITE_FAILED',
  'JOURNAL_UNREADABLE',
  'JOURNAL_EXPORT_FAILED',
  'DUPLICATE_TOKEN',
  'TOKEN_NOT_HELD',
  'TOKEN_NOT_READY',
  'ENVIRONMENT_NOT_KEPT',
  // what was typed or pasted
  'SECRET_EMPTY',
  'SECRET_INNER_SPACE',
  'SECRET_NOT_PRINTABLE',
  'SECRET_TOO_LONG',
  'SECRET_IS_KS',
  'SECRET_REFUSED',
  'ADMIN_SECRET_REFUSED',
  'CLIPBOARD_EMPTY',
  'CLIPBOARD_FAILED',
  'HOST_NOT_CONFIRMED',
  'HANDLE_EXPIRED',
  'INVALID_PARTNER_ID',
  'INVALID_APP_TOKEN_ID',
  'INVALID_SERVICE_URL',
  'INVALID_LABEL',
  'INVALID_TAG',
  'INVALID_LIFETIME',
  'INVALID_PRIVILEGES',
  'INVALID_USER_ID',
  // the palette's shortcut
  'INVALID_SHORTCUT',
  'SHORTCUT_TAKEN',
  // presets
  'INVALID_PRESET_NAME',
  'DUPLICATE_PRESET',
  'TOO_MANY_PRESETS',
  'PRESET_NOT_FOUND',
  // many tokens at once
  'BULK_EMPTY',
  'BULK_BINARY',
  'BULK_TOO_LARGE',
  'BULK_TOO_MANY',
  'BULK_UNRECOGNISED',
  'BULK_COLUMNS',
  'BULK_JSON_BROKEN',
  'BULK_NO_TOKENS',
  'BULK_FILE_GONE',
  'BULK_FILE_UNREADABLE',
  'BULK_EXPIRED',
  'BULK_BUSY',
  // texts that are inspected or scrubbed
  'KS_NOT_FOUND',
  'KS_FORGOTTEN',
  'TEXT_TOO_LARGE',
  'TEXT_NOT_READABLE',
  'FILE_NOT_READ',
  'FILE_NOT_WRITTEN',
  'SCRUBBED_FORGOTTEN',
  // backups
  'INVALID_RECIPIENT',
  'PASSPHRASE_WEAK',
  'PASSPHRASE_DIFFERS',
  'BACKUP_FOREIGN',
  'BACKUP_NEWER',
  'BACKUP_EXPIRED',
  'BACKUP_WRONG_KEY',
  'BACKUP_CUT',
  'BACKUP_CHANGED',
  // administering an account
  'ACCOUNT_NOT_OPEN',
  'NOT_ADMIN',
  'NOT_A_KS',
  'KS_OTHER_ACCOUNT',
  'ADMIN_KS_ENDED',
  'INVALID_EXPIRY',
  'INVALID_DESCRIPTION',
  'CONFIRMATION_DIFFERS',
  'CREATE_UNCLEAR',
  'BACKUP_NOT_WRITTEN',
  'INVALID_ENVIRONMENT',
  'INVALID_CASE',
  // rotation
  'ROTATION_RUNNING',
  'ROTATION_NO_ADMIN',
  'ROTATION_DIFFERS',
  'ROTATION_SUCCESSOR_GONE',
  'ROTATION_TOO_LATE',
  // leaks
  'TOKEN_COMPROMISED',
  'INCIDENT_NOT_FOUND',
  'INCIDENT_FAR',
  'KS_ACCOUNT_UNKNOWN',
  'TOKEN_UNNAMED',
  'STOP_UNFINISHED',
  'NOTHING_TO_STOP_WITH',
  // sessions
  'SESSION_NOT_FOUND',
  'SESSION_ENDED',
  'SESSION_LET_GO',
  // requests
  'ANSWER_GONE',
  'CONFIRMATION_NEEDED',
  // concealing and the lock
  'APP_CONCEALED',
  'APP_PASSPHRASE_SHORT',
  'LOCK_WRONG',
  'LOCK_WAIT',
  'LOCK_GONE',
  'TOUCH_ID_REFUSED',
  // the app itself
  'FORBIDDEN_SENDER',
  'BAD_REQUEST',
  'BAD_ANSWER',
  'INTERNAL',
] as const

export const failureCodeSchema = v.picklist(failureCodes)
export type FailureCode = v.InferOutput<typeof failureCodeSchema>

/**
 * One failure, as data. It never carries a secret, a KS or a tokenHash: server words are redacted where they
 * are received, before they get here.
 */
export const failureSchema = v.strictObject({
  code: failureCodeSchema,
  /** the form field that is to blame, where there is one */
  field: v.optional(v.string()),
  /** facts that the explanation names, e.g. a file, a position, a host */
  params: v.optional(v.record(v.string(), v.string())),
  /** the server's own words, redacted */
  server: v.optional(
    v.strictObject({
      code: v.optional(v.string()),
      message: v.optional(v.string()),
      /** the reason inside an INVALID_KS, e.g. EXPIRED */
      ksReason: v.optional(v.string()),
      /** `X-Kaltura-Session`: what Kaltura's support asks for */
      session: v.optional(v.string()),
      httpStatus: v.optional(v.number()),
    }),
  ),
})
export type Failure = v.InferOutput<typeof failureSchema>

/** The answer to every call over the bridge: a value, or a failure with a code. Calls never reject. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure }
