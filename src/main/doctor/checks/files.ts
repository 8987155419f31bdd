import { access, constants, open, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type ProfileFile, profileFiles } from '../../../contract/doctor'
import { type Check, type Found, found } from '../check'

/** Milliseconds: a disk over the network may be slow. */
const PATIENCE = 10_000
/** Bytes: above this a file is judged by its beginning, so that the process is not held up. */
const READ_WHOLE = 256 * 1024
const LOW = 500_000_000
const FULL = 50_000_000

/** The format that each file has now. */
const formats: Partial<Record<ProfileFile, number>> = {
  'inventory.json': 1,
  'inventory.backup.json': 1,
  'settings.json': 2,
  'rotations.json': 1,
  'incidents.json': 1,
}

/** The profile: its folder, each of its files, and the room on its disk. Files are read, never changed. */
export function fileChecks(folder: string, platform: NodeJS.Platform = process.platform): Check[] {
  // Windows keeps who may read a file in another way, and the profile lies where others cannot look
  const hasModes = platform !== 'win32'
  const check = (id: string, look: Check['look']): Check => ({ id, group: 'files', patience: PATIENCE, look })
  return [
    check('folder', async () => [await folderFinding(folder, hasModes)]),
    ...profileFiles.map((file) => check(file, async () => [await fileFinding(folder, file, hasModes)])),
    check('disk', async () => [await diskFinding(folder)]),
  ]
}

async function folderFinding(folder: string, hasModes: boolean): Promise<Found> {
  try {
    const { mode } = await stat(folder)
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    if (hasModes && (mode & 0o077) !== 0) {
      return found('bad', 'FOLDER_OPEN_TO_OTHERS', { mode: octal(mode) }, folder)
    }
    return found('good', 'FOLDER_GOOD', {}, folder)
  } catch {
    return found('bad', 'FOLDER_UNREADABLE', {}, folder)
  }
}

async function fileFinding(folder: string, file: ProfileFile, hasModes: boolean): Promise<Found> {
  const path = join(folder, file)
  try {
    const stats = await stat(path)
    if (stats.isDirectory()) await access(path, constants.R_OK | constants.X_OK)
    const content = stats.isDirectory() ? { kind: 'good' as const } : await contentOf(path, file, stats.size)
    if (content.kind === 'newer') return found('bad', 'FILE_NEWER', { file })
    if (content.kind === 'damaged') return found('bad', 'FILE_DAMAGED', { file })
    if (hasModes && (stats.mode & 0o077) !== 0) {
      return found('bad', 'FILE_OPEN_TO_OTHERS', { file, mode: octal(stats.mode) })
    }
    return found('good', 'FILE_GOOD', {
      file,
      ...(content.version !== undefined && { version: content.version }),
    })
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isAbsent ? found('good', 'FILE_NOT_YET', { file }) : found('bad', 'FILE_UNREADABLE', { file })
  }
}

type Content = { kind: 'good' | 'newer' | 'damaged'; version?: number }

/** Whether a file is one of ours: a JSON object, of a format that is known. */
async function contentOf(path: string, file: ProfileFile, size: number): Promise<Content> {
  const handle = await open(path, 'r')
  try {
    const bytes = Buffer.alloc(Math.min(size, READ_WHOLE))
    await handle.read(bytes, 0, bytes.length, 0)
    const text = bytes.toString('utf8')
    return size > READ_WHOLE ? byBeginning(text, file) : whole(text, file)
  } finally {
    await handle.close()
  }
}

function whole(text: string, file: ProfileFile): Content {
  try {
    const content: unknown = JSON.parse(text)
    if (typeof content !== 'object' || content === null || Array.isArray(content)) return { kind: 'damaged' }
    const isNew = Object.keys(content).length === 0
    return isNew ? { kind: 'good' } : judged('version' in content ? content.version : undefined, file)
  } catch {
    return { kind: 'damaged' }
  }
}

function byBeginning(text: string, file: ProfileFile): Content {
  const [, version] = /^\s*\{\s*"version"\s*:\s*(\d{1,9})\s*,/.exec(text) ?? []
  return judged(version === undefined ? undefined : Number(version), file)
}

function judged(version: unknown, file: ProfileFile): Content {
  const known = formats[file]
  if (known === undefined) return { kind: 'good' }
  // the first settings did not say so
  if (version === undefined && file === 'settings.json') return { kind: 'good', version: 1 }
  if (typeof version !== 'number') return { kind: 'damaged' }
  return { kind: version > known ? 'newer' : 'good', version }
}

async function diskFinding(folder: string): Promise<Found> {
  const { bavail, bsize } = await statfs(folder)
  const bytes = bavail * bsize
  if (bytes < FULL) return found('bad', 'DISK_FULL', { bytes })
  return bytes < LOW ? found('note', 'DISK_LOW', { bytes }) : found('good', 'DISK_ROOM', { bytes })
}

const octal = (mode: number) => (mode & 0o777).toString(8).padStart(4, '0')
