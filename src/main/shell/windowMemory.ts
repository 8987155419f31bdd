import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import * as v from 'valibot'
import { openJsonFile } from '../storage/jsonFile'
import type { Rectangle } from './windowPlace'

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))
const at = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000))

const fileSchema = v.strictObject({
  version: v.literal(1),
  /** where it is when it is not maximised */
  bounds: v.strictObject({ x: at, y: at, width: side, height: side }),
  isMaximized: v.boolean(),
})

export type WindowPlace = { bounds: Rectangle; isMaximized: boolean }

export type WindowMemory = {
  /** where the window was the last time; nothing at the first start, or where that cannot be understood */
  last(): WindowPlace | undefined
  /** Remembers this window's place from now on. */
  follow(window: BrowserWindow): void
}

/** Milliseconds after the last of many small movements. */
const REST = 400

/**
 * Where the window was, in `window.json`. It is no setting and nothing depends on it: what cannot be read or written is
 * left alone without a word.
 */
export function openWindowMemory(folder: string): WindowMemory {
  let last = read(join(folder, 'window.json'))
  const write = () => {
    if (!last) return
    try {
      openJsonFile(folder, 'window')({ version: 1, ...last })
    } catch {
      // the next movement is another occasion
    }
  }
  return {
    last: () => last,
    follow(window) {
      let timer: NodeJS.Timeout | undefined
      const look = () => {
        // what a full screen or an icon covers is no place to come back to
        if (window.isDestroyed() || window.isFullScreen() || window.isMinimized()) return
        last = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
      }
      const soon = () => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          look()
          write()
        }, REST)
      }
      for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) {
        window.on(event as 'resize', soon)
      }
      window.on('close', () => {
        clearTimeout(timer)
        look()
        write()
      })
    },
  }
}

function read(path: string): WindowPlace | undefined {
  try {
    const { bounds, isMaximized } = v.parse(fileSchema, JSON.parse(readFileSync(path, 'utf8')))
    return { bounds, isMaximized }
  } catch {
    return undefined
  }
}
