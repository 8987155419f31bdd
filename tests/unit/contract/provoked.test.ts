import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type FailureCode, failureCodes } from '../../../src/contract/failures'
import { apiErrorCodes } from '../../../src/kaltura/errors/codes'

/**
 * Where each failure is brought about for real (by a server's fault, the state of the keychain or of a file, what a
 * person does, or what a hostile page sends) and its explanation is seen in a window.
 */
const provokedIn: Record<string, readonly FailureCode[]> = {
  catalogue: [
    ...apiErrorCodes,
    'API_ERROR',
    'DNS_FAILED',
    'CONNECTION_RESET',
    'PROXY_FAILED',
    'NETWORK_FAILED',
    'REDIRECT_REFUSED',
    'HTTP_STATUS',
    'ANSWER_TOO_LARGE',
    'ANSWER_NOT_JSON',
    'ANSWER_UNEXPECTED',
    'KS_PARTNER_MISMATCH',
  ],
  transport: ['OFFLINE', 'TLS_FAILED'],
  failures: ['LOOPBACK_ONLY', 'CONNECTION_REFUSED', 'TIMEOUT'],
  keychain: ['KEYCHAIN_MISSING', 'KEYCHAIN_WAITING'],
  keychainTrouble: ['KEYCHAIN_LOCKED', 'KEYCHAIN_DENIED', 'KEYCHAIN_FAILED', 'SECRET_NOT_DELETED'],
  stored: ['SECRET_MISSING', 'SECRET_MISMATCH', 'INVENTORY_UNREADABLE', 'INVENTORY_WRITE_FAILED'],
  journal: ['JOURNAL_WRITE_FAILED', 'JOURNAL_UNREADABLE', 'JOURNAL_EXPORT_FAILED'],
  inventory: ['INVENTORY_DAMAGED', 'INVENTORY_NEWER'],
  editedInventory: ['URL_NOT_ALLOWED', 'TOKEN_NOT_READY'],
  changedMeanwhile: [
    'TOKEN_NOT_HELD',
    'SESSION_NOT_FOUND',
    'HANDLE_EXPIRED',
    'CLIPBOARD_FAILED',
    'CANCELLED',
  ],
  addToken: ['SESSION_ENDED'],
  intake: ['DUPLICATE_TOKEN'],
  findingOut: ['SECRET_REFUSED'],
  adminSecret: ['ADMIN_SECRET_REFUSED'],
  host: ['HOST_NOT_CONFIRMED'],
  requests: ['ANSWER_GONE'],
  palette: ['INVALID_SHORTCUT', 'SHORTCUT_TAKEN'],
  builder: ['INVALID_PRESET_NAME', 'DUPLICATE_PRESET', 'TOO_MANY_PRESETS', 'PRESET_NOT_FOUND'],
  guardRails: ['CONFIRMATION_NEEDED', 'INVALID_ENVIRONMENT', 'ENVIRONMENT_NOT_KEPT', 'INVALID_CASE'],
  account: [
    'ACCOUNT_NOT_OPEN',
    'NOT_ADMIN',
    'NOT_A_KS',
    'KS_OTHER_ACCOUNT',
    'ADMIN_KS_ENDED',
    'INVALID_EXPIRY',
    'INVALID_DESCRIPTION',
    'CONFIRMATION_DIFFERS',
    'CREATE_UNCLEAR',
  ],
  rotation: [
    'ROTATION_RUNNING',
    'ROTATION_NO_ADMIN',
    'ROTATION_DIFFERS',
    'ROTATION_SUCCESSOR_GONE',
    'ROTATION_TOO_LATE',
  ],
  leaks: [
    'TOKEN_COMPROMISED',
    'INCIDENT_NOT_FOUND',
    'INCIDENT_FAR',
    'KS_ACCOUNT_UNKNOWN',
    'TOKEN_UNNAMED',
    'STOP_UNFINISHED',
    'NOTHING_TO_STOP_WITH',
  ],
  input: [
    'CLIPBOARD_EMPTY',
    'SECRET_EMPTY',
    'SECRET_INNER_SPACE',
    'SECRET_NOT_PRINTABLE',
    'SECRET_TOO_LONG',
    'SECRET_IS_KS',
    'INVALID_PARTNER_ID',
    'INVALID_APP_TOKEN_ID',
    'INVALID_SERVICE_URL',
    'INVALID_LABEL',
    'INVALID_TAG',
    'INVALID_LIFETIME',
    'INVALID_PRIVILEGES',
    'INVALID_USER_ID',
  ],
  bulk: [
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
  ],
  inspect: ['KS_NOT_FOUND', 'KS_FORGOTTEN'],
  scrub: ['TEXT_TOO_LARGE', 'TEXT_NOT_READABLE', 'FILE_NOT_READ', 'FILE_NOT_WRITTEN', 'SCRUBBED_FORGOTTEN'],
  backup: [
    'INVALID_RECIPIENT',
    'PASSPHRASE_WEAK',
    'PASSPHRASE_DIFFERS',
    'BACKUP_FOREIGN',
    'BACKUP_NEWER',
    'BACKUP_EXPIRED',
    'BACKUP_WRONG_KEY',
    'BACKUP_CUT',
    'BACKUP_CHANGED',
    'BACKUP_NOT_WRITTEN',
  ],
  conceal: ['APP_CONCEALED', 'SESSION_LET_GO'],
  lock: ['APP_PASSPHRASE_SHORT', 'LOCK_WRONG', 'LOCK_WAIT', 'LOCK_GONE', 'TOUCH_ID_REFUSED'],
  settings: [
    'SETTINGS_DAMAGED',
    'SETTINGS_FILE_DAMAGED',
    'SETTINGS_NEWER',
    'SETTINGS_UNREADABLE',
    'SETTINGS_WRITE_FAILED',
    'SETTING_UNAVAILABLE',
  ],
  shell: ['AUTOSTART_FAILED'],
  ownFaults: ['FORBIDDEN_SENDER', 'BAD_REQUEST', 'BAD_ANSWER', 'INTERNAL'],
}

/** Failures that cannot be brought about here, and why. */
const cannotBe: Partial<Record<FailureCode, string>> = {}

/** A test's code without its comments: what is only spoken of is not provoked. */
function codeOf(spec: string): string {
  const text = readFileSync(new URL(`../../e2e/${spec}.spec.ts`, import.meta.url), 'utf8')
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
}

describe('every failure is brought about for real and its explanation seen', () => {
  it('has one place, or a reason why not, for each code', () => {
    const rows = [...Object.values(provokedIn).flat(), ...Object.keys(cannotBe)]
    expect(rows.sort()).toEqual([...failureCodes].sort())
  })

  it.each(Object.entries(provokedIn))('%s.spec.ts expects each of its codes', (spec, codes) => {
    const code = codeOf(spec)
    // the API's are gone through one by one
    const all: readonly FailureCode[] = /of apiErrorCodes\b/.test(code) ? apiErrorCodes : []
    const missing = codes.filter((each) => !all.includes(each) && !code.includes(`'${each}'`))
    expect(missing).toEqual([])
  })
})
