import * as v from 'valibot'
import { capsSchema, hashTypeSchema } from '../../contract/tokens'
import { Failed } from '../failed'

export const BACKUP_FORMAT = 'ksmith backup'
export const BACKUP_VERSION = 1

/** One token of a backup: what is needed to hold it elsewhere. Other fields may come with later versions. */
const backupTokenSchema = v.object({
  label: v.string(),
  tags: v.optional(v.array(v.string()), []),
  serviceUrl: v.string(),
  partnerId: v.pipe(v.number(), v.integer()),
  appTokenId: v.string(),
  hashType: hashTypeSchema,
  caps: v.optional(capsSchema),
  /** the app token's secret */
  token: v.string(),
})
export type BackupToken = v.InferOutput<typeof backupTokenSchema>

const backupSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.number(),
  /** epoch milliseconds */
  createdAt: v.number(),
  /** epoch milliseconds after which it is not to be taken in any more */
  expiresAt: v.optional(v.number()),
  /** for people: what it is for */
  note: v.optional(v.string()),
  tokens: v.array(v.unknown()),
})

export type Backup = {
  createdAt: number
  expiresAt?: number
  note?: string
  tokens: BackupToken[]
  /** places, counted from 1, of tokens that cannot be understood */
  unreadable: number[]
}

/** Writes what goes into a backup, before it is encrypted. */
export function writeContents(backup: Omit<Backup, 'unreadable'>): string {
  return JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, ...backup }, null, 1)
}

/**
 * Reads what was in a backup.
 *
 * @param now epoch milliseconds
 * @throws Failed BACKUP_FOREIGN, BACKUP_NEWER, BACKUP_EXPIRED
 */
export function readContents(text: string, now: number): Backup {
  const parsed = v.safeParse(backupSchema, parsedOrNothing(text))
  if (!parsed.success) throw new Failed('BACKUP_FOREIGN')
  const { version, tokens, createdAt, expiresAt, note } = parsed.output
  if (version > BACKUP_VERSION) throw new Failed('BACKUP_NEWER')
  if (expiresAt !== undefined && expiresAt <= now) {
    throw new Failed('BACKUP_EXPIRED', { params: { expiresAt: String(expiresAt) } })
  }
  const backup: Backup = {
    createdAt,
    ...(expiresAt !== undefined && { expiresAt }),
    ...(note !== undefined && { note }),
    tokens: [],
    unreadable: [],
  }
  for (const [index, token] of tokens.entries()) {
    const read = v.safeParse(backupTokenSchema, token)
    if (read.success) backup.tokens.push(read.output)
    else backup.unreadable.push(index + 1)
  }
  return backup
}

function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
