import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SystemClipboard } from '../../../src/main/shell/clipboard'
import { openClipboardGuard } from '../../../src/main/shell/clipboardGuard'

const ID = '00000000-0000-4000-8000-000000000001'

/** A clipboard as X11 has it: what is written is in both selections. */
function twoSelections() {
  const content = ['', '']
  const clipboard: SystemClipboard = {
    write: async () => {},
    writeSecret: async (text) => {
      content.fill(text)
      return true
    },
    places: [0, 1].map((n) => ({
      read: async () => content[n] ?? '',
      clear: async () => {
        content[n] = ''
      },
    })),
  }
  return { clipboard, content }
}

describe('the clipboard guard', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('clears a KS from both selections when its time is over', async () => {
    const { clipboard, content } = twoSelections()
    const guard = openClipboardGuard(clipboard, () => {})
    await guard.hold(ID, 'a-ks', 45)
    await vi.advanceTimersByTimeAsync(44_999)
    expect(content).toEqual(['a-ks', 'a-ks'])
    await vi.advanceTimersByTimeAsync(2)
    expect(content).toEqual(['', ''])
    expect(guard.state()).toEqual({ holding: false, ended: 'cleared' })
  })

  it('leaves alone what somebody else copied meanwhile', async () => {
    const { clipboard, content } = twoSelections()
    const guard = openClipboardGuard(clipboard, () => {})
    await guard.hold(ID, 'a-ks', 5)
    content.fill('my notes')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(content).toEqual(['my notes', 'my notes'])
    expect(guard.state()).toEqual({ holding: false, ended: 'replaced' })
  })

  it('clears the one selection that still has it', async () => {
    const { clipboard, content } = twoSelections()
    const guard = openClipboardGuard(clipboard, () => {})
    await guard.hold(ID, 'a-ks', 5)
    content[0] = 'my notes'
    await vi.advanceTimersByTimeAsync(5_000)
    expect(content).toEqual(['my notes', ''])
  })

  it('starts the time anew for the next copy', async () => {
    const { clipboard, content } = twoSelections()
    const guard = openClipboardGuard(clipboard, () => {})
    await guard.hold(ID, 'first', 10)
    await vi.advanceTimersByTimeAsync(9_000)
    await guard.hold(ID, 'second', 10)
    await vi.advanceTimersByTimeAsync(9_000)
    expect(content[0]).toBe('second')
    await vi.advanceTimersByTimeAsync(1_001)
    expect(content[0]).toBe('')
  })

  it('says so when the clipboard cannot be cleared', async () => {
    const { clipboard } = twoSelections()
    const stubborn = {
      ...clipboard,
      places: clipboard.places.map(({ read }) => ({ read, clear: async () => {} })),
    }
    const guard = openClipboardGuard(stubborn, () => {})
    await guard.hold(ID, 'a-ks', 5)
    expect(await guard.clear()).toEqual({ holding: false, ended: 'failed' })
  })
})
