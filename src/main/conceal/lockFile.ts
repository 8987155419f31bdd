import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { Failed } from '../failed'
import { openJsonFile } from '../storage/jsonFile'

/** By what KSmith is locked. No secret: what recognises the passphrase lies in the keychain. */
const markSchema = v.strictObject({ passphrase: v.boolean(), touchId: v.boolean() })
export type LockMark = v.InferOutput<typeof markSchema>

export type LockFile = {
  path: string
  get(): LockMark
  /** @throws Failed INVENTORY_WRITE_FAILED */
  put(mark: LockMark): void
}

/**
 * Says at the start whether there is a lock, so that a start without one asks nothing of the keychain. A file that is
 * there and cannot be understood counts as a passphrase: it fails closed.
 */
export function openLockFile(folder: string): LockFile {
  const path = join(folder, 'lock.json')
  let mark = read(path)
  return {
    path,
    get: () => mark,
    put(next) {
      try {
        openJsonFile(folder, 'lock')(next)
      } catch {
        throw new Failed('INVENTORY_WRITE_FAILED', { params: { file: path } })
      }
      mark = next
    },
  }
}

function read(path: string): LockMark {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return { passphrase: !isAbsent, touchId: false }
  }
  try {
    const parsed = v.safeParse(markSchema, JSON.parse(text))
    if (parsed.success) return parsed.output
  } catch {
    // not JSON
  }
  return { passphrase: true, touchId: false }
}
