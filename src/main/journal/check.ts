import { type JournalBreak, type JournalCheck, MAX_BREAKS } from '../../contract/journal'
import { type JournalFiles, nextName } from './files'
import type { Head } from './head'
import { CHAIN_START, isGenuine, readLine } from './line'

/** Where a chain of entries stands: the mark and number of its newest one. */
export type ChainEnd = { mac: string; seq: number }

/** A file as far as it goes into a check: what is written to it meanwhile is left out. `size` in bytes. */
export type FileToCheck = { name: string; size: number }

type LastGood = NonNullable<JournalBreak['lastGood']>

/** What looking through one file found. */
type FileCheck = {
  sound: number
  end: ChainEnd
  /** the number of its first entry, when a new chain begins with it */
  begins?: number
  lastGood?: LastGood
  broken?: Pick<JournalBreak, 'file' | 'line' | 'kind'>
}

/**
 * Looks through the whole journal. A run of files ends where a new chain begins, which happens only after a break;
 * the first break of each run is named, and what follows it in that run counts for nothing.
 *
 * @param onProgress told the bytes that are done
 * @returns what was found, and whether the last run is unbroken, so that entries can go on in it
 */
export async function checkJournal(
  files: JournalFiles,
  all: readonly FileToCheck[],
  head: Head | undefined,
  onProgress: (bytes: number) => void = () => {},
): Promise<JournalCheck & { goesOn: boolean }> {
  const breaks: JournalBreak[] = []
  let found = 0
  let sound = 0
  let done = 0
  let end: ChainEnd = { mac: CHAIN_START, seq: 0 }
  let lastGood: LastGood | undefined
  let expected = head?.since
  let broken = false

  const breakAt = (at: Pick<JournalBreak, 'file' | 'line' | 'kind'>) => {
    broken = true
    found += 1
    if (breaks.length < MAX_BREAKS) breaks.push({ ...at, ...(lastGood && { lastGood }) })
  }

  for (const { name, size } of all) {
    if (!head || name < head.since) {
      if (!broken) breakAt({ file: name, line: 1, kind: 'keyless' })
    } else {
      // the files from before this key are a run of their own
      if (expected === head.since) broken = false
      if (!broken && expected !== undefined && name !== expected) {
        breakAt({ file: expected, line: 1, kind: 'missing' })
      }
      expected = nextName(name)
      const before = done
      const file = await checkFile(files, name, Buffer.from(head.key, 'hex'), end, {
        to: size,
        onlyIfBegins: broken,
        onProgress: (bytes) => onProgress(before + bytes),
      })
      if (file.begins !== undefined) {
        if (!broken && file.begins > end.seq + 1) {
          const at = lastGood ?? { file: name, line: 0 }
          breakAt({ file: at.file, line: at.line + 1, kind: 'cut' })
        }
        broken = false
      }
      if (!broken) {
        sound += file.sound
        end = file.end
        if (file.lastGood) lastGood = file.lastGood
        if (file.broken) breakAt(file.broken)
      }
    }
    done += size
    onProgress(done)
  }
  if (head && (!broken || expected === head.since) && isCut(head, end)) {
    const at = lastGood ?? { file: expected ?? head.since, line: 0 }
    breakAt({ file: at.file, line: at.line + 1, kind: 'cut' })
  }
  return { files: all.length, sound, breaks, more: found - breaks.length, goesOn: !broken }
}

/**
 * Looks through one file. A new chain may begin with it; otherwise its first line follows the entry `before`.
 *
 * @param to bytes that are looked at
 * @param onlyIfBegins whether a file with which no new chain begins is not worth looking at
 */
export async function checkFile(
  files: JournalFiles,
  name: string,
  key: Buffer,
  before: ChainEnd,
  {
    to = Number.POSITIVE_INFINITY,
    onlyIfBegins = false,
    onProgress = (_: number) => {},
  }: { to?: number; onlyIfBegins?: boolean; onProgress?: (bytes: number) => void } = {},
): Promise<FileCheck> {
  const result: FileCheck = { sound: 0, end: before }
  const brokenAt = (line: number, kind: JournalBreak['kind']): FileCheck => ({
    ...result,
    broken: { file: name, line, kind },
  })
  let number = 0
  try {
    for await (const lines of files.read(name, 0, to)) {
      for (const { text, isWhole } of lines) {
        number += 1
        const line = text === undefined ? undefined : readLine(text)
        if (number === 1) {
          if (line && text !== undefined && isGenuine(key, CHAIN_START, text)) {
            result.begins = line.seq
            result.end = { mac: CHAIN_START, seq: line.seq - 1 }
          } else if (onlyIfBegins) return result
        }
        const follows =
          line?.seq === result.end.seq + 1 && text !== undefined && isGenuine(key, result.end.mac, text)
        // even a line that is whole but for its line break was not finished: nothing may be put behind it
        if (!isWhole) return brokenAt(number, 'incomplete')
        if (!line || !follows) return brokenAt(number, 'edited')
        result.sound += 1
        result.end = { mac: line.mac, seq: line.seq }
        const { at } = line.content
        result.lastGood = { file: name, line: number, seq: line.seq, ...(typeof at === 'number' && { at }) }
      }
      const last = lines.at(-1)
      if (last) onProgress(last.start + last.length + (last.isWhole ? 1 : 0))
    }
  } catch {
    return brokenAt(Math.max(1, number), 'unreadable')
  }
  return result
}

/** Whether entries that the head knows of are missing. */
export function isCut(head: Head, end: ChainEnd): boolean {
  return end.seq < head.seq || (end.seq === head.seq && end.mac !== head.mac)
}
