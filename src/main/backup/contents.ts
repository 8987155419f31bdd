import * as v from 'valibot'
import { MAX_BACKUP_NOTE } from '../../contract/backup'
import { MAX_BULK_ROWS } from '../../contract/bulk'
import { type Environment, environmentSchema } from '../../contract/environments'
import { capsSchema, type Preset, presetSchema } from '../../contract/tokens'
import { formatNumber } from '../../strings'
import { checkRow } from '../bulk/reading/checkRow'
import type { FoundToken } from '../bulk/reading/found'
import { Failed } from '../failed'
import type { TokenRecord } from '../vault/record'

export const BACKUP_FORMAT = 'ksmith backup'
/**
 * The form that is written. The first one knew neither of leaks nor of environments: a program that knows no more would
 * mint from what leaked, and has to say that the file is too new for it.
 */
export const BACKUP_VERSION = 2

/** What a backup says of itself. Times are epoch milliseconds. */
export type BackupHead = {
  createdAt: number
  /** after which it is not to be taken in any more */
  expiresAt?: number
  /** for people: what it is for */
  note?: string
}

/** What was read: a file of an older form says less. */
export type ReadBackup = BackupHead & { isOlder?: boolean; tokens: FoundToken[] }

const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))
const markSchema = v.object({ format: v.literal(BACKUP_FORMAT), version: v.pipe(v.number(), v.integer()) })
const backupSchema = v.object({
  createdAt: time,
  expiresAt: v.optional(time),
  note: v.optional(v.string()),
  tokens: v.array(v.unknown()),
})

const foreignSchema = v.omit(environmentSchema, ['id'])
const leakedSchema = v.object({ at: time })

/**
 * One token as it is written: what is needed to hold it elsewhere, what its keeper made of it, and what keeps others from
 * harm.
 */
export function writeEntry(
  record: TokenRecord,
  secret: string,
  environment?: Pick<Environment, 'name' | 'colour' | 'production'>,
): string {
  const { label, tags, serviceUrl, partnerId, appTokenId, hashType, caps, presets, pinned } = record
  const { compromised } = record
  return JSON.stringify({
    label,
    tags,
    serviceUrl,
    partnerId,
    appTokenId,
    hashType,
    caps,
    ...(presets && presets.length > 0 && { presets }),
    ...(pinned && { pinned }),
    ...(compromised && { leaked: { at: compromised.at } }),
    ...(environment && {
      environment: {
        name: environment.name,
        colour: environment.colour,
        production: environment.production,
      },
    }),
    // the name that the API gives to the secret
    token: secret,
  })
}

/** What goes into a backup, before it is encrypted. @param entries as {@link writeEntry} writes them */
export function writeContents(head: BackupHead, entries: readonly string[]): string {
  const mark = JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, ...head })
  return `${mark.slice(0, -1)},"tokens":[\n${entries.join(',\n')}\n]}\n`
}

/**
 * Reads what was in a backup. Whoever made it may mean harm: each text is checked as if it were typed, and an entry that
 * cannot be understood is a row with a problem, at its place counted from 1.
 *
 * @param now epoch milliseconds
 * @throws Failed BACKUP_FOREIGN, BACKUP_NEWER, BACKUP_EXPIRED, BULK_TOO_MANY, BULK_NO_TOKENS
 */
export function readContents(text: string, now: number): ReadBackup {
  const content = parsedOrNothing(text)
  const mark = v.safeParse(markSchema, content)
  if (!mark.success || mark.output.version < 1) throw new Failed('BACKUP_FOREIGN')
  // before anything else is looked at: all of it may be different there
  if (mark.output.version > BACKUP_VERSION) throw new Failed('BACKUP_NEWER')
  const parsed = v.safeParse(backupSchema, content)
  if (!parsed.success) throw new Failed('BACKUP_FOREIGN')
  const { createdAt, expiresAt, note, tokens } = parsed.output
  if (expiresAt !== undefined && expiresAt <= now) {
    throw new Failed('BACKUP_EXPIRED', { params: { expiresAt: String(expiresAt) } })
  }
  if (tokens.length === 0) throw new Failed('BULK_NO_TOKENS')
  if (tokens.length > MAX_BULK_ROWS) {
    throw new Failed('BULK_TOO_MANY', { params: { rows: formatNumber(tokens.length) } })
  }
  const words = note === undefined ? '' : fitNote(note)
  return {
    createdAt,
    ...(expiresAt !== undefined && { expiresAt }),
    ...(words !== '' && { note: words }),
    ...(mark.output.version < BACKUP_VERSION && { isOlder: true }),
    tokens: tokens.map((entry, index) => readEntry(entry, index + 1, now)),
  }
}

/** A note in one line, without marks that make it read as something else than it is. */
export function fitNote(note: string): string {
  return note
    .replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_BACKUP_NOTE)
    .replace(/\p{Surrogate}/gu, '')
}

function readEntry(entry: unknown, place: number, now: number): FoundToken {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return checkRow({ line: place, fields: {}, problem: 'ENTRY_UNREADABLE' }, now)
  }
  // only what the entry itself has: not what a `__proto__` in it would bring
  const own = new Map(Object.entries(entry))
  const caps = v.safeParse(capsSchema, own.get('caps'))
  const presets = own.get('presets')
  // a mark that cannot be understood is a mark: it is not for the file to be vague about
  const leaked = own.has('leaked') ? v.safeParse(leakedSchema, own.get('leaked')) : undefined
  const environment = v.safeParse(foreignSchema, own.get('environment'))
  return checkRow(
    {
      line: place,
      fields: {
        label: own.get('label'),
        tags: own.get('tags'),
        serviceUrl: own.get('serviceUrl'),
        partnerId: own.get('partnerId'),
        appTokenId: own.get('appTokenId'),
        hashType: own.get('hashType'),
        secret: own.get('token'),
      },
      backup: {
        caps: caps.success ? caps.output : undefined,
        presets: Array.isArray(presets) ? presets.flatMap(presetOrNothing) : [],
        pinned: own.get('pinned') === true,
        ...(leaked && { leakedAt: leaked.success ? leaked.output.at : now }),
        ...(environment.success && { environment: environment.output }),
      },
    },
    now,
  )
}

function presetOrNothing(given: unknown): Preset[] {
  const parsed = v.safeParse(presetSchema, given)
  return parsed.success ? [parsed.output] : []
}

function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
