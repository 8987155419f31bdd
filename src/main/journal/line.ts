import { createHmac, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { type JournalEntry, journalEntrySchema } from '../../contract/journal'

/** What stands in the place of an earlier entry's mark where a chain begins. */
export const CHAIN_START = 'ksmith journal 1'

const MARKED = /^(\{.*),"mac":"([0-9a-f]{64})"\}$/

/** One line of the journal: the entry as JSON, and its mark over itself and the mark before it. */
export type Line = { entry: JournalEntry; mac: string }

/**
 * Writes an entry as the line that follows the one with the mark `before`. The mark is a keyed hash, so that without
 * the key no entry can be changed, put in, moved or taken out unseen.
 */
export function writeLine(key: Buffer, before: string, entry: JournalEntry): { text: string; mac: string } {
  const body = JSON.stringify(entry)
  const mac = mark(key, before, body)
  return { text: `${body.slice(0, -1)},"mac":"${mac}"}`, mac }
}

/** Reads a line without asking whether it is genuine; `undefined` when it is none of ours. */
export function readLine(text: string): Line | undefined {
  const [, body, mac] = MARKED.exec(text) ?? []
  if (body === undefined || mac === undefined) return undefined
  try {
    const parsed = v.safeParse(journalEntrySchema, JSON.parse(`${body}}`))
    return parsed.success ? { entry: parsed.output, mac } : undefined
  } catch {
    return undefined
  }
}

/** Whether a line is what was written after the line with the mark `before`. */
export function isGenuine(key: Buffer, before: string, text: string): boolean {
  const [, body, mac] = MARKED.exec(text) ?? []
  if (body === undefined || mac === undefined) return false
  return timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(mark(key, before, `${body}}`), 'hex'))
}

function mark(key: Buffer, before: string, body: string): string {
  return createHmac('sha256', key).update(before).update('\n').update(body).digest('hex')
}
