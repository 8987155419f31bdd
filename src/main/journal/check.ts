import { setImmediate as yieldToOthers } from 'node:timers/promises'
import type { JournalBreak, JournalCheck } from '../../contract/journal'
import type { JournalFiles } from './files'
import type { Head } from './head'
import { CHAIN_START, isGenuine, readLine } from './line'

/** Lines looked at before others get their turn: well under a frame. */
const AT_ONCE = 400

/** Where a chain of entries stands: the mark and number of its newest one. */
export type ChainEnd = { mac: string; seq: number }

/** What looking through one file found. */
type FileCheck = { sound: number; end: ChainEnd; broken?: JournalBreak }

/**
 * Looks through the whole journal. A run of files ends where a new chain begins, which happens only after a break;
 * the first break of each run is named, and what follows it in that run counts for nothing.
 */
export async function checkJournal(files: JournalFiles, head: Head | undefined): Promise<JournalCheck> {
  const names = await files.names()
  const breaks: JournalBreak[] = []
  let sound = 0
  let end: ChainEnd = { mac: CHAIN_START, seq: 0 }
  /** the last place of the run so far that is as it was written */
  let last = { file: names[0] ?? '', line: 0 }
  let broken = false

  for (const name of names) {
    if (!head || name < head.since) {
      if (!broken) breaks.push({ file: name, line: 1, kind: 'keyless' })
      broken = true
      continue
    }
    const key = Buffer.from(head.key, 'hex')
    const first = (await files.lines(name)).lines[0] ?? ''
    const begins = isGenuine(key, CHAIN_START, first) ? readLine(first)?.entry : undefined
    if (begins) {
      if (!broken && begins.seq !== end.seq + 1)
        breaks.push({ file: last.file, line: last.line + 1, kind: 'cut' })
      broken = false
      end = { mac: CHAIN_START, seq: begins.seq - 1 }
    }
    if (broken) continue
    const found = await checkFile(files, name, key, end)
    sound += found.sound
    end = found.end
    last = { file: name, line: found.sound }
    if (found.broken) {
      breaks.push(found.broken)
      broken = true
    }
  }
  if (head && !broken && isCut(head, end)) {
    breaks.push({ file: last.file || head.since, line: last.line + 1, kind: 'cut' })
  }
  return { files: names.length, sound, breaks }
}

/** Looks through one file, whose first line follows the entry `before`. */
export async function checkFile(
  files: JournalFiles,
  name: string,
  key: Buffer,
  before: ChainEnd,
): Promise<FileCheck> {
  const { lines, complete } = await files.lines(name)
  let end = before
  let sound = 0
  for (const [index, text] of lines.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await yieldToOthers()
    const line = readLine(text)
    const isLast = index === lines.length - 1
    if (!line || line.entry.seq !== end.seq + 1 || !isGenuine(key, end.mac, text)) {
      const kind = isLast && !complete ? 'incomplete' : 'edited'
      return { sound, end, broken: { file: name, line: index + 1, kind } }
    }
    sound += 1
    end = { mac: line.mac, seq: line.entry.seq }
  }
  // a whole last line without its line break: it was not finished, and nothing may be put behind it
  if (!complete) return { sound, end, broken: { file: name, line: lines.length, kind: 'incomplete' } }
  return { sound, end }
}

/** Whether entries that the head knows of are missing. */
export function isCut(head: Head, end: ChainEnd): boolean {
  return end.seq < head.seq || (end.seq === head.seq && end.mac !== head.mac)
}
