import type { Failure } from '../../contract/failures'
import type { JournalBreak, JournalCheck, JournalEntry, JournalFacts } from '../../contract/journal'
import { isFailed } from '../failed'
import { type ChainEnd, checkFile, checkJournal, isCut } from './check'
import { type JournalFiles, nextName } from './files'
import { type Head, type HeadKeeper, newHead } from './head'
import { CHAIN_START, readLine, writeLine } from './line'

/** Bytes after which the next file is begun: looking through one takes less than a frame or two. */
const FILE_SIZE = 512 * 1024
/** Milliseconds after an entry until the head in the keychain follows. */
const HEAD_DELAY = 2_000
/** Entries that wait in memory while the keychain or the disk refuses them; beyond that the oldest are lost. */
const MAX_WAITING = 50_000
/** Entries written with one call: together they cost less than a frame. */
const AT_ONCE = 200

export type Journal = {
  /** Writes down what was done. Not waited for, and never a reason for the thing itself to fail. */
  note(facts: JournalFacts): void
  /** Resolves when everything noted so far is on the disk and the head in the keychain is up to date, or cannot be. */
  flush(): Promise<void>
  /** All entries that can be read, oldest first, genuine or not. */
  entries(): Promise<JournalEntry[]>
  /** Looks through the whole journal. @throws Failed KEYCHAIN_* */
  check(): Promise<JournalCheck>
  /** Why entries are waiting in memory, if they are. */
  trouble(): Failure | undefined
}

type Waiting = { facts: JournalFacts; at: number }

/** Where the next entry goes. */
type Place = { head: Head; file: string; end: ChainEnd; size: number }

/**
 * The journal: append-only, its entries chained by a keyed hash. The key and the newest mark lie in the keychain, apart
 * from the files. A file that is not as it was left is never written to again: the next entry begins a new file and a
 * new chain, and says why.
 *
 * @param user the operating system's user, written into each entry
 * @param now milliseconds
 */
export function openJournal({
  files,
  heads,
  user,
  onChange = () => {},
  now = Date.now,
}: {
  files: JournalFiles
  heads: HeadKeeper
  user: string
  onChange?: () => void
  now?: () => number
}): Journal {
  const waiting: Waiting[] = []
  let place: Place | undefined
  let trouble: Failure | undefined
  let writing: Promise<void> | undefined
  let headDue: NodeJS.Timeout | undefined

  /** Finds the end of the journal, or begins a new chain where the end is not what it was. */
  const open = async (): Promise<Place> => {
    const names = await files.names()
    const last = names.at(-1)
    const head = await heads.read()
    if (!head) {
      const file = nextName(last)
      const fresh = newHead(file, 0, CHAIN_START)
      await heads.write(fresh)
      const reason =
        last === undefined ? undefined : 'the key of the journal so far is gone from the keychain'
      return begin({ head: fresh, file, end: { mac: CHAIN_START, seq: 0 }, size: 0 }, reason)
    }
    const found = last === undefined ? undefined : await lookAtEnd(names, head)
    if (found && !found.broken && !isCut(head, found.end)) {
      const file = last as string
      return { head, file, end: found.end, size: await files.size(file) }
    }
    const seq = Math.max(head.seq, found?.end.seq ?? 0)
    const next = { head, file: nextName(last), end: { mac: CHAIN_START, seq }, size: 0 }
    // a head without any entry yet: the app ended between making it and using it
    if (head.seq === 0 && last === undefined) return begin(next, undefined)
    return begin(next, why(found?.broken))
  }

  const lookAtEnd = async (names: string[], head: Head) => {
    const last = names.at(-1) as string
    if (last < head.since) return undefined
    const before = names.at(-2)
    const first = readLine((await files.lines(last)).lines[0] ?? '')
    if (!first) return checkFile(files, last, Buffer.from(head.key, 'hex'), { mac: CHAIN_START, seq: 0 })
    const begins = first.entry.event === 'journal.started'
    const previous = begins || before === undefined ? undefined : (await files.lines(before)).lines.at(-1)
    const mac = previous === undefined ? CHAIN_START : (readLine(previous)?.mac ?? '')
    return checkFile(files, last, Buffer.from(head.key, 'hex'), { mac, seq: first.entry.seq - 1 })
  }

  const begin = async (at: Place, note: string | undefined): Promise<Place> => {
    await append(at, [{ facts: { event: 'journal.started', ...(note && { note }) }, at: now() }])
    return at
  }

  /** Writes entries in one go, as many as still belong into the file, and says how many those were. */
  const append = async (at: Place, entries: readonly Waiting[]): Promise<number> => {
    if (at.size >= FILE_SIZE) {
      at.file = nextName(at.file)
      at.size = 0
    }
    const key = Buffer.from(at.head.key, 'hex')
    let { end } = at
    let lines = ''
    let written = 0
    for (const { facts, at: time } of entries.slice(0, AT_ONCE)) {
      const entry: JournalEntry = { seq: end.seq + 1, at: time, user, ...facts }
      const { text, mac } = writeLine(key, end.mac, entry)
      lines += `${text}\n`
      end = { mac, seq: entry.seq }
      written += 1
    }
    await files.append(at.file, lines)
    at.size += Buffer.byteLength(lines)
    at.end = end
    headDue ??= setTimeout(() => void keepHead().catch(() => {}), HEAD_DELAY).unref()
    return written
  }

  const keepHead = async () => {
    clearTimeout(headDue)
    headDue = undefined
    if (!place) return
    const { end, head } = place
    if (end.seq === head.seq) return
    const next = { ...head, seq: end.seq, mac: end.mac }
    await heads.write(next)
    place.head = next
  }

  const writeAll = async () => {
    try {
      place ??= await open()
      while (waiting.length > 0) waiting.splice(0, await append(place, waiting))
      trouble = undefined
    } catch (error) {
      // what is on the disk may be half of an entry: the next attempt looks again
      place = undefined
      trouble = isFailed(error) ? error.failure : { code: 'JOURNAL_WRITE_FAILED' }
    }
    onChange()
  }

  const start = (): Promise<void> => {
    writing ??= writeAll().finally(() => {
      writing = undefined
      // noted at the last moment, after the loop had looked
      if (waiting.length > 0 && !trouble) void start()
    })
    return writing
  }

  const settled = () => (waiting.length > 0 ? start() : writing)

  return {
    note(facts) {
      waiting.push({ facts, at: now() })
      if (waiting.length > MAX_WAITING) waiting.shift()
      void start()
    },
    async flush() {
      await settled()
      await keepHead().catch(() => {})
    },
    async entries() {
      await writing
      const all: JournalEntry[] = []
      for (const name of await files.names()) {
        for (const text of (await files.lines(name)).lines) {
          const line = readLine(text)
          if (line) all.push(line.entry)
        }
      }
      return all
    },
    async check() {
      await settled()
      return checkJournal(files, place ? { ...place.head, ...place.end } : await heads.read())
    },
    trouble: () => trouble,
  }
}

function why(broken: JournalBreak | undefined): string {
  if (!broken) return 'entries are missing at the end of the journal so far'
  return `${broken.file} is not as it was left, from line ${broken.line}`
}
