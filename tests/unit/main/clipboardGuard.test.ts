import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SystemClipboard } from '../../../src/main/shell/clipboard'
import { openClipboardGuard } from '../../../src/main/shell/clipboardGuard'

const NEVER = Number.POSITIVE_INFINITY
const ID = '00000000-0000-4000-8000-000000000001'

/** A clipboard as X11 has it: what is written is in both selections. */
function twoSelections() {
  const content = ['', '']
  const clipboard: SystemClipboard = {
    // one of the two, as some systems write it
    write: async (text) => {
      content[0] = text
    },
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
    await guard.hold(ID, 'a-ks', 45, NEVER)
    await vi.advanceTimersByTimeAsync(44_999)
    expect(content).toEqual(['a-ks', 'a-ks'])
    await vi.advanceTimersByTimeAsync(2)
    expect(content).toEqual(['', ''])
    expect(guard.state()).toEqual({ holding: false, ended: 'cleared' })
  })

  it('clears at once what is ours as far as it knows, and nothing else', async () => {
    const { clipboard, content } = twoSelections()
    const guard = openClipboardGuard(clipboard, () => {})
    await guard.hold(ID, 'a-ks', 45, NEVER)
    guard.endAtOnce()
    expect(content).toEqual(['', ''])
    expect(guard.state()).toEqual({ holding: false, ended: 'cleared' })
    const other = openClipboardGuard(clipboard, () => {})
    await other.hold(ID, 'a-ks', 45, NEVER)
    content.fill('my notes')
    await vi.advanceTimersByTimeAsync(1_000)
    other.endAtOnce()
    expect(content).toEqual(['my notes', 'my notes'])
  })

  it('leaves alone what somebody else copied meanwhile', async () => {
    const { clipboard, content } = twoSelections()
    const guard = openClipboardGuard(clipboard, () => {})
    await guard.hold(ID, 'a-ks', 5, NEVER)
    content.fill('my notes')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(content).toEqual(['my notes', 'my notes'])
    expect(guard.state()).toEqual({ holding: false, ended: 'replaced' })
  })

  it('clears the one selection that still has it', async () => {
    const { clipboard, content } = twoSelections()
    const guard = openClipboardGuard(clipboard, () => {})
    await guard.hold(ID, 'a-ks', 5, NEVER)
    content[0] = 'my notes'
    await vi.advanceTimersByTimeAsync(5_000)
    expect(content).toEqual(['my notes', ''])
  })

  it('starts the time anew for the next copy', async () => {
    const { clipboard, content } = twoSelections()
    const guard = openClipboardGuard(clipboard, () => {})
    await guard.hold(ID, 'first', 10, NEVER)
    await vi.advanceTimersByTimeAsync(9_000)
    await guard.hold(ID, 'second', 10, NEVER)
    await vi.advanceTimersByTimeAsync(9_000)
    expect(content[0]).toBe('second')
    await vi.advanceTimersByTimeAsync(1_001)
    expect(content[0]).toBe('')
  })

  it('lets a text that is no secret take the place of a KS, everywhere, and leaves it there', async () => {
    const { clipboard, content } = twoSelections()
    const states: unknown[] = []
    const guard = openClipboardGuard(clipboard, (state) => states.push(state))
    await guard.hold(ID, 'a-ks', 5, NEVER)
    expect(await guard.put('curl …')).toEqual({ holding: false })
    expect(content).toEqual(['curl …', ''])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(content).toEqual(['curl …', ''])
    expect(states.at(-1)).toEqual({ holding: false })
  })

  it('does not say that a KS is gone which a text beside it left standing', async () => {
    const { clipboard } = twoSelections()
    const stubborn = {
      ...clipboard,
      places: clipboard.places.map(({ read }) => ({ read, clear: async () => {} })),
    }
    const guard = openClipboardGuard(stubborn, () => {})
    await guard.hold(ID, 'a-ks', 5, NEVER)
    expect(await guard.put('curl …')).toEqual({ holding: false, ended: 'failed' })
  })

  it('says so when a text cannot be put there', async () => {
    const { clipboard } = twoSelections()
    const guard = openClipboardGuard({ ...clipboard, write: () => Promise.reject(new Error('no')) }, () => {})
    await expect(guard.put('curl …')).rejects.toMatchObject({ failure: { code: 'CLIPBOARD_FAILED' } })
  })

  it('says so when the clipboard cannot be cleared', async () => {
    const { clipboard } = twoSelections()
    const stubborn = {
      ...clipboard,
      places: clipboard.places.map(({ read }) => ({ read, clear: async () => {} })),
    }
    const guard = openClipboardGuard(stubborn, () => {})
    await guard.hold(ID, 'a-ks', 5, NEVER)
    expect(await guard.clear()).toEqual({ holding: false, ended: 'failed' })
  })

  it('never keeps a KS on the clipboard after its end', async () => {
    const { clipboard, content } = twoSelections()
    const guard = openClipboardGuard(clipboard, () => {})
    await guard.hold(ID, 'a-ks', 45, Date.now() + 10_000)
    await vi.advanceTimersByTimeAsync(10_001)
    expect(content).toEqual(['', ''])
  })

  it('sees within a second or so that somebody else copied something', async () => {
    const { clipboard, content } = twoSelections()
    const guard = openClipboardGuard(clipboard, () => {})
    await guard.hold(ID, 'a-ks', 45, NEVER)
    content.fill('my notes')
    await vi.advanceTimersByTimeAsync(1_001)
    expect(guard.state()).toEqual({ holding: false, ended: 'replaced' })
    expect(content).toEqual(['my notes', 'my notes'])
  })

  it('clears at its time what was replaced and is back by then, whoever put it there', async () => {
    const { clipboard, content } = twoSelections()
    const guard = openClipboardGuard(clipboard, () => {})
    await guard.hold(ID, 'a-ks', 45, NEVER)
    content.fill('my notes')
    await vi.advanceTimersByTimeAsync(1_001)
    expect(guard.state()).toEqual({ holding: false, ended: 'replaced' })
    content.fill('a-ks')
    await vi.advanceTimersByTimeAsync(44_000)
    expect(content).toEqual(['', ''])
    expect(guard.state()).toEqual({ holding: false, ended: 'cleared' })
  })

  it('leaves what replaced it in peace until its time, and looks no more after it', async () => {
    const { clipboard, content } = twoSelections()
    const read = vi.fn(async () => content[0] ?? '')
    const guard = openClipboardGuard({ ...clipboard, places: [{ read, clear: async () => {} }] }, () => {})
    await guard.hold(ID, 'a-ks', 45, NEVER)
    content.fill('my notes')
    await vi.advanceTimersByTimeAsync(1_001)
    const looks = read.mock.calls.length
    await vi.advanceTimersByTimeAsync(43_000)
    expect(read).toHaveBeenCalledTimes(looks)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(read).toHaveBeenCalledTimes(looks + 1)
    expect(content).toEqual(['my notes', 'my notes'])
  })

  it('clears at once what outlived its time while the machine slept, and no timer came', async () => {
    const { clipboard, content } = twoSelections()
    let wall = 0
    const guard = openClipboardGuard(
      clipboard,
      () => {},
      () => wall,
      () => 0,
    )
    await guard.hold(ID, 'a-ks', 45, NEVER)
    await guard.look()
    expect(content[0]).toBe('a-ks')
    wall = 3_600_000
    await guard.look()
    expect(content).toEqual(['', ''])
  })

  it('is not stretched by a clock that is set back', async () => {
    const { clipboard, content } = twoSelections()
    let [wall, elapsed] = [1_000_000, 0]
    const guard = openClipboardGuard(
      clipboard,
      () => {},
      () => wall,
      () => elapsed,
    )
    await guard.hold(ID, 'a-ks', 45, NEVER)
    wall = 0
    elapsed = 45_001
    await guard.look()
    expect(content).toEqual(['', ''])
  })

  it('clears what a forgotten session left, and nothing of another', async () => {
    const { clipboard, content } = twoSelections()
    const guard = openClipboardGuard(clipboard, () => {})
    await guard.hold(ID, 'a-ks', 45, NEVER)
    await guard.clearSession('another')
    expect(content[0]).toBe('a-ks')
    await guard.clearSession(ID)
    expect(content[0]).toBe('')
  })

  it('keeps its order when the clipboard takes its time: copying again while the last one is cleared, quitting while one is written', async () => {
    const { clipboard, content } = twoSelections()
    const wait = () => new Promise((resolve) => setTimeout(resolve, 5))
    const slow: SystemClipboard = {
      ...clipboard,
      writeSecret: async (text) => {
        await wait()
        return clipboard.writeSecret(text)
      },
      places: clipboard.places.map(({ read, clear }) => ({
        read: async () => {
          await wait()
          return read()
        },
        clear,
      })),
    }
    const guard = openClipboardGuard(slow, () => {})
    const first = guard.hold(ID, 'first', 45, NEVER)
    const cleared = guard.clear()
    const second = guard.hold(ID, 'second', 45, NEVER)
    await vi.advanceTimersByTimeAsync(100)
    await Promise.all([first, cleared, second])
    expect(content).toEqual(['second', 'second'])
    expect(guard.state().holding).toBe(true)

    const third = guard.hold(ID, 'third', 45, NEVER)
    const quitting = guard.clear()
    await vi.advanceTimersByTimeAsync(100)
    await Promise.all([third, quitting])
    expect(content).toEqual(['', ''])
  })

  it('takes nothing any more once the app ends: a mint that was under way puts nothing there for good', async () => {
    const { clipboard, content } = twoSelections()
    const guard = openClipboardGuard(clipboard, () => {})
    await guard.hold(ID, 'a-ks', 45, NEVER)
    const late = [guard.end(), guard.hold(ID, 'another-ks', 45, NEVER)] as const
    await expect(late[1]).rejects.toThrow('CANCELLED')
    expect(await late[0]).toEqual({ holding: false, ended: 'cleared' })
    expect(content).toEqual(['', ''])
  })

  it('clears what may have been written when writing fails, and says so', async () => {
    const { clipboard, content } = twoSelections()
    const failing = {
      ...clipboard,
      writeSecret: async (text: string) => {
        content.fill(text)
        throw new Error('made up')
      },
    }
    const guard = openClipboardGuard(failing, () => {})
    await expect(guard.hold(ID, 'a-ks', 45, NEVER)).rejects.toThrow('CLIPBOARD_FAILED')
    expect(content).toEqual(['', ''])
  })
})
