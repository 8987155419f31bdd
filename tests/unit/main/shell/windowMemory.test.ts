import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWindowMemory } from '../../../../src/main/shell/windowMemory'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ksmith-window-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function aWindow(now: { bounds: object; maximized?: boolean; fullScreen?: boolean }) {
  return Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    isMinimized: () => false,
    isFullScreen: () => now.fullScreen ?? false,
    isMaximized: () => now.maximized ?? false,
    getNormalBounds: () => now.bounds,
  }) as unknown as BrowserWindow
}

describe('the place of the window', () => {
  const bounds = { x: -300, y: 20, width: 1000, height: 700 }

  it('is remembered when it is closed, with the size it has when it is not maximised', () => {
    const memory = openWindowMemory(folder)
    expect(memory.last()).toBeUndefined()
    const window = aWindow({ bounds, maximized: true })
    memory.follow(window)
    window.emit('close')
    expect(openWindowMemory(folder).last()).toEqual({ bounds, isMaximized: true })
  })

  it('is not that of a full screen', () => {
    const window = aWindow({ bounds, fullScreen: true })
    openWindowMemory(folder).follow(window)
    window.emit('close')
    expect(openWindowMemory(folder).last()).toBeUndefined()
  })

  it.each([
    '',
    '[]',
    '{"version":1,"bounds":{"x":0,"y":0,"width":-5,"height":10},"isMaximized":false}',
    '{"version":1,"bounds":{"x":0,"y":0,"width":1e9,"height":10},"isMaximized":false}',
    '{"version":1,"bounds":{"x":null,"y":0,"width":10,"height":10},"isMaximized":false}',
    '{"version":2,"bounds":{"x":0,"y":0,"width":10,"height":10},"isMaximized":false}',
  ])('is forgotten when it makes no sense (%j), and the file is left as it is', (text) => {
    writeFileSync(join(folder, 'window.json'), text)
    expect(openWindowMemory(folder).last()).toBeUndefined()
    expect(readFileSync(join(folder, 'window.json'), 'utf8')).toBe(text)
  })
})
