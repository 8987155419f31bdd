import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openShownPage } from '../../../../src/main/shell/shownPage'

/** Stands in for a window's contents. */
class Contents extends EventEmitter {
  readonly loaded: string[] = []
  isGone = false
  navigationHistory = { clear: vi.fn() }
  forcefullyCrashRenderer = vi.fn()
  isDestroyed = () => this.isGone
  loadURL = async (url: string) => {
    if (this.isGone) throw new TypeError('Object has been destroyed')
    this.loaded.push(url)
  }
}
const open = () => {
  const contents = new Contents()
  return { contents, shown: openShownPage(contents as unknown as WebContents, 'inventory') }
}
const inventory = 'ksmith-app://inventory/inventory.html'
const concealed = 'ksmith-app://concealed/concealed.html'

describe('the page of a window', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('gives way to another, and is loaded anew where it went by itself', () => {
    const { contents, shown } = open()
    shown.show('concealed')
    shown.show('concealed')
    shown.again()
    expect(contents.loaded).toEqual([inventory, concealed, concealed])
  })

  it('that hangs is ended, one that went in time is not', () => {
    const { contents, shown } = open()
    shown.show('concealed')
    contents.emit('did-navigate', {}, concealed)
    vi.advanceTimersByTime(5_000)
    expect(contents.forcefullyCrashRenderer).not.toHaveBeenCalled()
    shown.show('inventory')
    vi.advanceTimersByTime(5_000)
    expect(contents.forcefullyCrashRenderer).toHaveBeenCalledOnce()
    expect(contents.loaded).toEqual([inventory, concealed, inventory, inventory])
  })

  it('of a window that was closed is left alone', () => {
    const { contents, shown } = open()
    contents.isGone = true
    contents.loadURL = () => {
      throw new TypeError('Object has been destroyed')
    }
    shown.show('concealed')
    vi.advanceTimersByTime(5_000)
    expect(contents.forcefullyCrashRenderer).not.toHaveBeenCalled()
  })
})
