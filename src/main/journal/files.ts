import { isUtf8 } from 'node:buffer'
import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'

const NAME = /^journal-(\d{6})\.jsonl$/

/** Bytes of a line that are looked at; no entry comes near it. */
export const MAX_LINE = 256 * 1024
/** Bytes read at once: some hundred lines, which are looked at in well under a frame. */
const CHUNK = 64 * 1024
/** Bytes between two lines that are rather read along than skipped. */
const GAP = 16 * 1024

/** A line of a file; `start` and `length` in bytes, without the line break. */
export type FileLine = Span & {
  /** absent when it is longer than any entry, or no text */
  text: string | undefined
  /** whether a line break ends it */
  isWhole: boolean
}
export type Span = { start: number; length: number }

/** What tells whether a file is as it was: bytes, and the time of its last change of any kind. */
export type FileState = { size: number; changed: number }

/** The file is not as long as it was left: something else has written to it, or taken it away. */
export class NotAsLeft extends Error {
  override readonly name = 'NotAsLeft'
}

export type JournalFiles = {
  folder: string
  /** the files there are, oldest first */
  names(): Promise<string[]>
  state(name: string): Promise<FileState>
  /** The lines of a file in order, some hundred at a time, from and up to these places in bytes. */
  read(name: string, from?: number, to?: number): AsyncGenerator<FileLine[]>
  /** The texts of lines whose places are known, in ascending order. */
  texts(name: string, spans: readonly Span[]): Promise<(string | undefined)[]>
  /**
   * Appends to a file that is `size` bytes long, to the disk; what cannot be written whole is taken back.
   * @throws NotAsLeft
   */
  append(name: string, text: string, size: number): Promise<void>
}

/** The journal's folder: numbered files that only ever grow, readable for their owner only. */
export function openJournalFiles(folder: string): JournalFiles {
  return {
    folder,
    async names() {
      const all = await readdir(folder).catch(ifAbsent<string[]>([]))
      return all.filter((name) => NAME.test(name)).sort()
    },
    async state(name) {
      const { size, ctimeMs } = await stat(join(folder, name))
      return { size, changed: ctimeMs }
    },
    async *read(name, from = 0, to = Number.POSITIVE_INFINITY) {
      const handle = await openToRead(join(folder, name))
      try {
        yield* linesOf(handle, from, to)
      } finally {
        await handle.close()
      }
    },
    async texts(name, spans) {
      const handle = await openToRead(join(folder, name))
      try {
        const found: (string | undefined)[] = []
        for (const near of together(spans)) {
          const first = near[0] as Span
          const last = near.at(-1) as Span
          const all = Buffer.alloc(last.start + last.length - first.start)
          const { bytesRead } = await handle.read(all, 0, all.length, first.start)
          for (const { start, length } of near) {
            const bytes = all.subarray(start - first.start, start - first.start + length)
            found.push(start - first.start + length <= bytesRead ? textOf(bytes) : undefined)
          }
        }
        return found
      } finally {
        await handle.close()
      }
    },
    async append(name, text, size) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const path = join(folder, name)
      const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW = 0 } = constants
      const flags = O_WRONLY | O_APPEND | O_NOFOLLOW | (size === 0 ? O_CREAT : 0)
      const handle = await open(path, flags, 0o600).catch((error) => {
        throw size > 0 && isAbsent(error) ? new NotAsLeft() : error
      })
      try {
        const found = await handle.stat()
        if (!found.isFile() || found.size !== size) throw new NotAsLeft()
        try {
          await handle.appendFile(text)
          await handle.datasync()
        } catch (error) {
          // a full disk leaves half of it: that would read as if the journal had been touched
          await handle.truncate(size).catch(() => {})
          if (size === 0) await unlink(path).catch(() => {})
          throw error
        }
      } finally {
        await handle.close()
      }
    },
  }
}

/** The name of the file after this one, or of the first. */
export function nextName(last: string | undefined): string {
  const number = last === undefined ? 0 : Number(NAME.exec(last)?.[1] ?? 0)
  return `journal-${String(number + 1).padStart(6, '0')}.jsonl`
}

/** Only a plain file: opening anything else, such as a pipe, might never end. */
async function openToRead(path: string): Promise<FileHandle> {
  const { O_RDONLY, O_NONBLOCK = 0 } = constants
  const handle = await open(path, O_RDONLY | O_NONBLOCK)
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  throw new NotAsLeft()
}

async function* linesOf(handle: FileHandle, from: number, to: number): AsyncGenerator<FileLine[]> {
  const chunk = Buffer.alloc(CHUNK)
  /** what a chunk before began, as far as it is worth keeping */
  let begun: Buffer[] = []
  let start = from
  let at = from
  const take = (end: Buffer, length: number, isWhole: boolean): FileLine => {
    const bytes = begun.length === 0 ? end : Buffer.concat([...begun, end])
    begun = []
    return { text: length > MAX_LINE ? undefined : textOf(bytes), start, length, isWhole }
  }
  while (at < to) {
    const { bytesRead } = await handle.read(chunk, 0, Math.min(CHUNK, to - at), at)
    if (bytesRead === 0) break
    const lines: FileLine[] = []
    let done = 0
    for (;;) {
      const end = chunk.subarray(0, bytesRead).indexOf(0x0a, done)
      if (end < 0) break
      lines.push(take(chunk.subarray(done, end), at + end - start, true))
      done = end + 1
      start = at + done
    }
    at += bytesRead
    if (at - start <= MAX_LINE) begun.push(Buffer.from(chunk.subarray(done, bytesRead)))
    else begun = []
    yield lines
  }
  if (at > start) yield [take(Buffer.alloc(0), at - start, false)]
}

function* together(spans: readonly Span[]): Generator<Span[]> {
  let near: Span[] = []
  for (const span of spans) {
    const last = near.at(-1)
    const first = near[0]
    const isFar = last && span.start - (last.start + last.length) > GAP
    const isMuch = first && span.start + span.length - first.start > MAX_LINE
    if (isFar || isMuch) {
      yield near
      near = []
    }
    near.push(span)
  }
  if (near.length > 0) yield near
}

function textOf(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined
}

function ifAbsent<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (isAbsent(error)) return instead
    throw error
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
