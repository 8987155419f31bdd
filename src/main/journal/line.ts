import { createHmac, timingSafeEqual } from 'node:crypto'
import type { JournalEntry } from '../../contract/journal'

/** What stands in the place of an earlier entry's mark where a chain begins. */
export const CHAIN_START = 'ksmith journal 1'

// `s`: a text within may hold a line separator of Unicode's, which JSON leaves as it is
const MARKED = /^(\{.*),"mac":"([0-9a-f]{64})"\}$/s

/** One line of the journal: what it says, whichever version wrote it, and its mark. */
export type Line = {
  /** counts the entries of the journal from 1 */
  seq: number
  mac: string
  /** everything but the mark; not yet known to fit any schema */
  content: Record<string, unknown>
}

/**
 * Writes an entry as the line that follows the one with the mark `before`. The mark is a keyed hash over the entry and
 * the mark before it, so that without the key no entry can be changed, put in, moved or taken out unseen.
 */
export function writeLine(key: Buffer, before: string, entry: JournalEntry): { text: string; mac: string } {
  const body = JSON.stringify(entry)
  const mac = mark(key, before, body)
  return { text: `${body.slice(0, -1)},"mac":"${mac}"}`, mac }
}

/**
 * Reads a line without asking whether it is genuine; `undefined` when it is none of the journal's. Nothing but the
 * number is asked of what it says, so that an entry of a newer version is an entry too.
 */
export function readLine(text: string): Line | undefined {
  const [, body, mac] = MARKED.exec(text) ?? []
  if (body === undefined || mac === undefined) return undefined
  try {
    const content: unknown = JSON.parse(`${body}}`)
    if (!isRecord(content)) return undefined
    const { seq } = content
    return typeof seq === 'number' && Number.isSafeInteger(seq) && seq > 0 ? { seq, mac, content } : undefined
  } catch {
    return undefined
  }
}

/** Whether a line is, byte by byte, what was written after the line with the mark `before`. */
export function isGenuine(key: Buffer, before: string, text: string): boolean {
  const [, body, mac] = MARKED.exec(text) ?? []
  if (body === undefined || mac === undefined) return false
  return timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(mark(key, before, `${body}}`), 'hex'))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function mark(key: Buffer, before: string, body: string): string {
  return createHmac('sha256', key).update(before).update('\n').update(body).digest('hex')
}
