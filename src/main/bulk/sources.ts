import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { MAX_BULK_BYTES } from '../../contract/bulk'
import { Failed } from '../failed'
import type { SystemClipboard } from '../shell/clipboard'
import type { Reading } from './reading/found'
import type { ReadTokens } from './reading/inThread'

/**
 * Reads the clipboard's tokens, and clears it once secrets were taken in. A text without any is left where it is: it is
 * somebody's, and taking it would lose it.
 *
 * @throws Failed CLIPBOARD_EMPTY, BULK_TOO_LARGE, and what the reading throws
 */
export async function readClipboard(clipboard: SystemClipboard, read: ReadTokens): Promise<Reading> {
  const [main] = clipboard.places
  const text = main ? await main.read() : ''
  if (text.trim() === '') throw new Failed('CLIPBOARD_EMPTY')
  if (text.length > MAX_BULK_BYTES) throw new Failed('BULK_TOO_LARGE')
  const reading = await read(text)
  if (!reading.tokens.some(({ secret }) => secret !== undefined)) return reading
  for (const place of clipboard.places) {
    if ((await place.read()).trim() === text.trim()) await place.clear()
  }
  return reading
}

/**
 * Reads a file's tokens.
 * @returns with the file's name, without its folder
 * @throws Failed BULK_FILE_GONE, BULK_FILE_UNREADABLE, BULK_TOO_LARGE, and what the reading throws
 */
export async function readFile(path: string, read: ReadTokens): Promise<Reading & { file: string }> {
  return { ...(await read(await bytesOf(path))), file: basename(path).slice(0, 200) }
}

/** A file's bytes. @throws Failed BULK_FILE_GONE, BULK_FILE_UNREADABLE, BULK_TOO_LARGE */
export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    // before it is opened: to open a pipe would wait for somebody who writes into it
    const found = await stat(path)
    if (!found.isFile()) throw new Failed('BULK_FILE_UNREADABLE')
    if (found.size > MAX_BULK_BYTES) throw new Failed('BULK_TOO_LARGE')
    const file = await open(path, 'r')
    try {
      const { bytesRead, buffer } = await file.read(new Uint8Array(found.size), 0, found.size, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof Failed) throw error
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    throw new Failed(code === 'ENOENT' || code === 'ENOTDIR' ? 'BULK_FILE_GONE' : 'BULK_FILE_UNREADABLE')
  }
}
