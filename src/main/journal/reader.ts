import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { type JournalFilter, type JournalKnown, type JournalRow, MAX_KNOWN } from '../../contract/journal'
import { Failed } from '../failed'
import type { FileLine, FileState, JournalFiles } from './files'
import { openPositions, type Positions } from './positions'
import { toRow } from './row'
import { asUnreadable } from './unreadable'
import { saysAll, wordsOf } from './words'

/** Rows whose texts are read and looked at in one go: less than a frame. */
const AT_ONCE = 250
/** The same where what is in memory says enough. */
const AT_ONCE_WITHOUT_TEXT = 50_000

export type JournalReader = {
  /** One window of the rows that match, newest first. @throws Failed JOURNAL_UNREADABLE, CANCELLED */
  window(
    filter: JournalFilter,
    offset: number,
    limit: number,
  ): Promise<{ rows: JournalRow[]; total: number; all: number }>
  /** What occurs in the journal, to filter by. */
  known(): Promise<JournalKnown>
  /** All rows that match, oldest first, some hundred at a time. */
  all(filter: JournalFilter): AsyncGenerator<JournalRow[]>
}

/** A file as far as its lines are known: bytes and lines read, the last of them, and how the file was then. */
type Known = {
  name: string
  read: number
  lines: number
  tail?: FileLine
  state: FileState | undefined
}

type Found = { name: string; state: FileState | undefined }

type Result = { key: string; seen: number; rows: number[] }

/**
 * Reads the journal for showing it, genuine or not. Where each row lies is kept in memory and followed as the files
 * grow; what rows say is read from the disk when it is asked for. A search that another one overtakes is given up.
 */
export function openJournalReader(files: JournalFiles): JournalReader {
  let positions: Positions = openPositions()
  let known: Known[] = []
  let last: Result | undefined
  let round = 0
  let refreshing: Promise<void> | undefined

  const forget = () => {
    positions = openPositions()
    known = []
    last = undefined
  }

  /** Whether what is known of the files can still be true. */
  const stillFits = async (now: readonly Found[]): Promise<boolean> => {
    for (const [index, { name, state: before, tail }] of known.entries()) {
      const found = now[index]
      if (found?.name !== name) return false
      if (!before || !found.state) {
        if (before !== found.state) return false
      } else if (found.state.size > before.size) {
        // it grew: at its end, or by a change further up?
        if (tail && (await files.texts(name, [tail]))[0] !== tail.text) return false
      } else if (found.state.changed !== before.changed) return false
    }
    return true
  }

  const readOn = async (file: Known, index: number, size: number, isLast: boolean) => {
    for await (const lines of files.read(file.name, file.read, size)) {
      for (const line of lines) {
        // a line that is just being written is left for the next time
        if (!line.isWhole && isLast) return
        file.lines += 1
        positions.add(index, file.lines, line)
        file.read = line.start + line.length + 1
        file.tail = line
      }
    }
  }

  const refreshNow = async () => {
    const names = await files.names()
    const now: Found[] = []
    for (const name of names) now.push({ name, state: await files.state(name).catch(() => undefined) })
    if (!(await stillFits(now).catch(() => false))) forget()
    for (const [index, { name, state }] of now.entries()) {
      const file = known[index] ?? { name, read: 0, lines: 0, state: undefined }
      const isLast = index === now.length - 1
      const isRead =
        known[index] && file.state?.changed === state?.changed && file.state?.size === state?.size
      // an unfinished line at the end of what was the last file is one that stays so
      if (isRead && (isLast || file.read >= (state?.size ?? 0))) continue
      known[index] = file
      try {
        await readOn(file, index, state?.size ?? 0, isLast)
      } catch {
        positions.addUnreadableFile(index)
      }
      file.state = state
    }
  }
  /** Follows the files; those who ask at the same time share one look. */
  const refresh = (): Promise<void> => {
    refreshing ??= refreshNow()
      .catch((error) => {
        throw asUnreadable(error, files.folder)
      })
      .finally(() => {
        refreshing = undefined
      })
    return refreshing
  }

  /** The rows of these numbers, in their order. */
  const rowsAt = async (numbers: readonly number[]): Promise<JournalRow[]> => {
    const texts = await textsAt(numbers)
    return numbers.map((row, index) => {
      const name = known[positions.file(row)]?.name ?? ''
      const line = positions.line(row)
      const lines = positions.unreadable(row)
      if (lines === undefined) return toRow(name, line, texts[index])
      return { kind: 'unreadable', file: name, line, ...(lines > 0 && { lines }) }
    })
  }
  const textsAt = async (numbers: readonly number[]): Promise<(string | undefined)[]> => {
    const texts: (string | undefined)[] = numbers.map(() => undefined)
    const wanted = new Map<number, { index: number; row: number }[]>()
    for (const [index, row] of numbers.entries()) {
      if (positions.unreadable(row) !== undefined) continue
      const file = positions.file(row)
      const inFile = wanted.get(file)
      if (inFile) inFile.push({ index, row })
      else wanted.set(file, [{ index, row }])
    }
    for (const [file, rows] of wanted) {
      rows.sort((a, b) => a.row - b.row)
      const spans = rows.map(({ row }) => positions.span(row))
      const found = await files.texts(known[file]?.name ?? '', spans).catch(() => [])
      for (const [n, { index }] of rows.entries()) texts[index] = found[n]
    }
    return texts
  }

  /** The numbers of all rows that match, oldest first; those of the last filter are kept and gone on with. */
  const matching = async (filter: JournalFilter, mine: () => boolean): Promise<readonly number[]> => {
    const { text, ...wanted } = filter
    const words = wordsOf(text)
    const key = JSON.stringify(filter)
    const of = positions
    const result: Result = last?.key === key ? { ...last, rows: [...last.rows] } : { key, seen: 0, rows: [] }
    // the last row may have grown: a stretch of lines that are no entry
    while (result.seen < of.count()) {
      const numbers: number[] = []
      const until = result.seen + (words.length === 0 ? AT_ONCE_WITHOUT_TEXT : AT_ONCE)
      for (; result.seen < Math.min(of.count(), until); result.seen += 1) {
        if (of.passes(result.seen, wanted)) numbers.push(result.seen)
      }
      if (words.length === 0) {
        for (const row of numbers) result.rows.push(row)
        await yieldToOthers()
        continue
      }
      const texts = await textsAt(numbers)
      if (of !== positions || !mine()) throw new Failed('CANCELLED')
      for (const [index, row] of numbers.entries()) {
        if (saysAll(texts[index], words)) result.rows.push(row)
      }
    }
    if (of === positions) last = result
    return result.rows
  }

  return {
    async window(filter, offset, limit) {
      round += 1
      const asked = round
      await refresh()
      const found = await matching(filter, () => asked === round)
      const from = Math.max(0, found.length - offset - limit)
      const numbers = found.slice(from, Math.max(0, found.length - offset)).reverse()
      return { rows: await rowsAt(numbers), total: found.length, all: positions.count() }
    },
    async known() {
      await refresh()
      return {
        groups: positions.groups(),
        tokens: positions
          .tokens()
          .filter(({ id, label }) => isId(id) && isShort(label))
          .slice(0, MAX_KNOWN),
        cases: positions.cases().filter(isShort).slice(0, MAX_KNOWN),
      }
    },
    async *all(filter) {
      await refresh()
      const found = await matching(filter, () => true)
      const of = positions
      for (let from = 0; from < found.length; from += AT_ONCE) {
        if (of !== positions) throw new Failed('JOURNAL_UNREADABLE', { params: { folder: files.folder } })
        yield await rowsAt(found.slice(from, from + AT_ONCE))
      }
    },
  }
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

function isShort(text: string): boolean {
  return text.length <= 500
}
