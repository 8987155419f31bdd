import { appendFile, mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

const NAME = /^journal-(\d{6})\.jsonl$/

export type JournalFiles = {
  /** the files there are, oldest first */
  names(): Promise<string[]>
  /** the lines of a file; `complete` says whether the last one was finished */
  lines(name: string): Promise<{ lines: string[]; complete: boolean }>
  /** bytes */
  size(name: string): Promise<number>
  append(name: string, text: string): Promise<void>
}

/** The journal's folder: numbered files that only ever grow, readable for their owner only. */
export function openJournalFiles(folder: string): JournalFiles {
  return {
    async names() {
      const all = await readdir(folder).catch(ifAbsent<string[]>([]))
      return all.filter((name) => NAME.test(name)).sort()
    },
    async lines(name) {
      const text = await readFile(join(folder, name), 'utf8')
      const lines = text.split('\n')
      const rest = lines.pop() ?? ''
      return rest === '' ? { lines, complete: true } : { lines: [...lines, rest], complete: false }
    },
    size: async (name) => (await stat(join(folder, name)).catch(ifAbsent({ size: 0 }))).size,
    async append(name, text) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await appendFile(join(folder, name), text, { mode: 0o600, flush: true })
    },
  }
}

/** The name of the file after this one, or of the first. */
export function nextName(last: string | undefined): string {
  const number = last === undefined ? 0 : Number(NAME.exec(last)?.[1] ?? 0)
  return `journal-${String(number + 1).padStart(6, '0')}.jsonl`
}

function ifAbsent<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return instead
    throw error
  }
}
