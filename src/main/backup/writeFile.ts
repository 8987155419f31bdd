import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { open, readFile, rename, unlink } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failed, isFailed } from '../failed'

/**
 * Writes a file for its owner only. It is written beside its place, read back and looked at, and appears in its place
 * when it is whole; one that was there before is replaced by it then and not before.
 *
 * @param check looks at what was read back from the disk; what it throws leaves everything as it was
 * @throws Failed BACKUP_NOT_WRITTEN, and what `check` throws
 */
export async function writeWholeFile(
  path: string,
  content: Uint8Array,
  check: (written: Uint8Array) => Promise<void>,
): Promise<void> {
  const part = `${path}.${randomUUID().slice(0, 8)}.part`
  const { O_WRONLY, O_CREAT, O_EXCL } = constants
  try {
    const handle = await open(part, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await check(await readFile(part))
    await rename(part, path)
  } catch (error) {
    await unlink(part).catch(() => {})
    if (isFailed(error)) throw error
    throw notWritten(path, error)
  }
}

/** Names the system's own code, such as ENOSPC, and the file without its folder. */
function notWritten(path: string, error: unknown): Failed {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const system = /^E[A-Z]+$/.test(code) ? code : 'INTERNAL'
  return new Failed('BACKUP_NOT_WRITTEN', { params: { system, file: basename(path).slice(0, 200) } })
}
