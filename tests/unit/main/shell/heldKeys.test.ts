import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whileNotHeld } from '../../../../src/main/shell/heldKeys'

describe('a shortcut that opens and closes', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  /** Something that is opened and closed by the keys, and each time it was. */
  function opened(platform: NodeJS.Platform) {
    const done: string[] = []
    const isOpen = () => done.at(-1) === 'open'
    const toggle = () => void done.push(isOpen() ? 'close' : 'open')
    return { done, press: whileNotHeld(toggle, isOpen, platform) }
  }
  /** Milliseconds before each press. */
  function pressed(platform: NodeJS.Platform, waits: number[]) {
    const { done, press } = opened(platform)
    for (const wait of waits) {
      vi.advanceTimersByTime(wait)
      press()
    }
    vi.advanceTimersByTime(1_000)
    return done
  }

  it('opens at once, and once, however long the keys are held', () => {
    const { done, press } = opened('linux')
    press()
    expect(done).toEqual(['open'])
    expect(pressed('linux', [0, 500, ...Array.from({ length: 60 }, () => 33)])).toEqual(['open'])
  })

  it('closes with the next press, also soon after', () => {
    expect(pressed('linux', [0, 200, 200, 600])).toEqual(['open', 'close', 'open', 'close'])
  })

  it('is left as it is where systems say it once', () => {
    expect(pressed('win32', [0, 30])).toEqual(['open', 'close'])
  })
})
