import type { Failure } from '../../contract/failures'
import type { JournalBreak, JournalCheck, JournalEntry, JournalFacts } from '../../contract/journal'
import { t } from '../../strings'
import { isFailed } from '../failed'
import { type ChainEnd, checkFile, checkJournal, isCut } from './check'
import { type JournalFiles, NotAsLeft, nextName } from './files'
import { fitted } from './fitted'
import { type Head, type HeadKeeper, newHead } from './head'
import { CHAIN_START, readLine, writeLine } from './line'
import { asUnreadable } from './unreadable'

/** Bytes after which the next file is begun, so that the end of the journal is soon looked at when the app starts. */
const FILE_SIZE = 512 * 1024
/** Milliseconds after an entry until the head in the keychain follows. */
const HEAD_DELAY = 2_000
/** Milliseconds until what could not be written is tried again by itself. */
const RETRY_AFTER = 30_000
/** Entries that wait in memory while the keychain or the disk refuses them; of any beyond that only the number is kept. */
const MAX_WAITING = 50_000
/** Entries written with one call: together they cost less than a frame. */
const AT_ONCE = 200

export type Journal = {
  /** Writes down what was done. Not waited for, and never a reason for the thing itself to fail. */
  note(facts: JournalFacts): void
  /** Resolves when everything noted so far is on the disk and the head in the keychain is up to date, or cannot be. */
  flush(): Promise<void>
  /**
   * Looks through the whole journal; a second call joins one that is under way. Where entries could not go on behind
   * what it found, a new chain is begun.
   *
   * @param onProgress told how many bytes are done, and of how many
   * @throws Failed KEYCHAIN_*, JOURNAL_UNREADABLE
   */
  check(onProgress?: (done: number, all: number) => void): Promise<JournalCheck>
  /** Entries that wait in memory. */
  waiting(): number
  /** Why entries are waiting in memory, if they are. */
  trouble(): Failure | undefined
}

type Waiting = { facts: JournalFacts; at: number }

/** Where the next entry goes. `size` in bytes. */
type Place = { head: Head; file: string; end: ChainEnd; size: number }

/**
 * The journal: append-only, its entries chained by a keyed hash. The key and the newest mark lie in the keychain, apart
 * from the files. A file that is not as it was left is never written to again: the next entry begins a new file and a
 * new chain, and says why. Nothing is read, from the disk or the keychain, before there is something to write.
 *
 * @param user the operating system's user, written into each entry
 * @param onChange told when something was written, or begins or ends to wait
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
  let lost = 0
  let place: Place | undefined
  let trouble: Failure | undefined
  let due = false
  let headDue: NodeJS.Timeout | undefined
  let retryDue: NodeJS.Timeout | undefined
  let checking: Promise<JournalCheck> | undefined
  let turn: Promise<unknown> = Promise.resolve()

  /** Whatever touches the end of the journal goes one after the other. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = turn.then(act)
    turn = mine.catch(() => {})
    return mine
  }

  /** Finds the end of the journal, or begins a new chain where the end is not what it was. */
  const open = async (): Promise<Place> => {
    const last = (await files.names()).at(-1)
    const head = await heads.read()
    if (!head) {
      const fresh = newHead(nextName(last), CHAIN_START)
      await heads.write(fresh)
      return begin(fresh, last, 0, last === undefined ? undefined : keyGone())
    }
    if (last === undefined || last < head.since) {
      // a head without any entry yet: the app ended between making it and using it
      const reason = head.seq > 0 ? entriesGone() : last === undefined ? undefined : keyGone()
      return begin(head, last, head.seq, reason)
    }
    const found = await lookAtEnd(last, head)
    if (found.broken || isCut(head, found.end)) {
      return begin(head, last, Math.max(head.seq, found.end.seq), why(found.broken))
    }
    return { head, file: last, end: found.end, size: (await files.state(last)).size }
  }

  const lookAtEnd = async (last: string, head: Head) => {
    const key = Buffer.from(head.key, 'hex')
    const alone = await checkFile(files, last, key, { mac: CHAIN_START, seq: 0 }, { onlyIfBegins: true })
    if (alone.begins !== undefined || alone.broken) return alone
    const before = (await files.names()).filter((name) => name < last).at(-1)
    const newest = before === undefined ? undefined : await lastLine(before)
    return checkFile(files, last, key, newest ?? { mac: CHAIN_START, seq: 0 })
  }

  const lastLine = async (name: string): Promise<ChainEnd | undefined> => {
    let text: string | undefined
    try {
      for await (const lines of files.read(name)) text = lines.length > 0 ? lines.at(-1)?.text : text
    } catch {
      return undefined
    }
    return text === undefined ? undefined : readLine(text)
  }

  /** Begins a new chain in a new file, after `seq` entries. */
  const begin = async (head: Head, last: string | undefined, seq: number, note: string | undefined) => {
    const next = nextName(last)
    const file = next < head.since ? head.since : next
    const at: Place = { head, file, end: { mac: CHAIN_START, seq }, size: 0 }
    // before what it was begun for
    const time = waiting[0]?.at ?? now()
    await append(at, [{ facts: { event: 'journal.started', ...(note && { note }) }, at: time }])
    return at
  }

  /** Writes the first of these entries, and says how many those were. */
  const append = async (at: Place, entries: readonly Waiting[]): Promise<number> => {
    const isFull = at.size >= FILE_SIZE
    const file = isFull ? nextName(at.file) : at.file
    const size = isFull ? 0 : at.size
    const key = Buffer.from(at.head.key, 'hex')
    const batch = entries.slice(0, AT_ONCE)
    let { end } = at
    let lines = ''
    for (const { facts, at: time } of batch) {
      const entry: JournalEntry = { seq: end.seq + 1, at: time, user, ...facts }
      const { text, mac } = writeLine(key, end.mac, entry)
      lines += `${text}\n`
      end = { mac, seq: entry.seq }
    }
    await files.append(file, lines, size)
    Object.assign(at, { file, size: size + Buffer.byteLength(lines), end })
    headDue ??= setTimeout(() => void inTurn(keepHead).catch(() => {}), HEAD_DELAY).unref()
    return batch.length
  }

  const keepHead = async () => {
    clearTimeout(headDue)
    headDue = undefined
    const at = place
    if (!at || at.end.seq === at.head.seq) return
    const next = { ...at.head, seq: at.end.seq, mac: at.end.mac }
    await heads.write(next)
    at.head = next
  }

  const writeAll = async () => {
    due = false
    if (waiting.length === 0) return
    clearTimeout(retryDue)
    try {
      while (waiting.length > 0) {
        place ??= await open()
        try {
          waiting.splice(0, await append(place, waiting))
        } catch (error) {
          const tried = place
          place = undefined
          // changed by something else meanwhile: look again, and go on where that leads
          if (!(error instanceof NotAsLeft)) throw error
          place = await open()
          if (place.file === tried.file && place.size === tried.size) throw error
        }
        if (waiting.length === 0 && lost > 0) {
          waiting.push({
            facts: { event: 'journal.lost', note: t('main.journal.lost', { count: lost }) },
            at: now(),
          })
          lost = 0
        }
      }
      trouble = undefined
    } catch (error) {
      trouble = troubleOf(error, files.folder)
      retryDue = setTimeout(write, RETRY_AFTER).unref()
    }
    onChange()
  }

  const write = () => {
    if (due) return
    due = true
    void inTurn(writeAll)
  }

  const checkAll = async (onProgress: (done: number, all: number) => void): Promise<JournalCheck> => {
    await inTurn(writeAll)
    const { seen, head, all } = await inTurn(async () => ({
      seen: place,
      head: place ? { ...place.head, ...place.end } : await heads.read(),
      all: await sizesOf(files),
    }))
    const bytes = all.reduce((sum, { size }) => sum + size, 0)
    let told = 0
    const { goesOn, ...check } = await checkJournal(files, all, head, (done) => {
      if (done === told || (done - told < bytes / 100 && done < bytes)) return
      told = done
      onProgress(done, bytes)
    })
    const last = check.breaks.at(-1)
    if (head && last && !goesOn) {
      await inTurn(async () => {
        // where nothing was written in this run, the end of the journal may be in order, and what is before it not
        if (place !== seen) return
        const names = await files.names()
        const at = seen ?? { head, end: { seq: head.seq } }
        place = await begin(at.head, names.at(-1), Math.max(at.head.seq, at.end.seq), why(last))
        onChange()
      }).catch((error) => {
        place = undefined
        trouble = troubleOf(error, files.folder)
        onChange()
      })
    }
    return check
  }

  return {
    note(facts) {
      if (waiting.length >= MAX_WAITING) lost += 1
      else waiting.push({ facts: fitted(facts), at: now() })
      write()
    },
    async flush() {
      await inTurn(writeAll)
      await inTurn(keepHead).catch(() => {})
    },
    check(onProgress = () => {}) {
      checking ??= checkAll(onProgress)
        .catch((error) => {
          throw asUnreadable(error, files.folder)
        })
        .finally(() => {
          checking = undefined
        })
      return checking
    },
    waiting: () => waiting.length + lost,
    trouble: () => trouble,
  }
}

const keyGone = () => t('main.journal.begins.keyGone')
const entriesGone = () => t('main.journal.begins.entriesGone')

function why(broken: Pick<JournalBreak, 'file' | 'line' | 'kind'> | undefined): string {
  if (!broken || broken.kind === 'cut') return entriesGone()
  const { file, line, kind } = broken
  if (kind === 'keyless') return keyGone()
  if (kind === 'missing' || kind === 'unreadable') return t(`main.journal.begins.${kind}`, { file })
  return t('main.journal.begins.altered', { file, line })
}

async function sizesOf(files: JournalFiles) {
  const all = []
  for (const name of await files.names()) {
    const { size } = await files.state(name).catch(() => ({ size: 0 }))
    all.push({ name, size })
  }
  return all
}

function troubleOf(error: unknown, folder: string): Failure {
  if (isFailed(error)) return error.failure
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  return {
    code: 'JOURNAL_WRITE_FAILED',
    params: { folder, ...(code !== undefined && /^E[A-Z]+$/.test(code) && { system: code }) },
  }
}
