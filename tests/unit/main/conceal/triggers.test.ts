import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openIdleWatch } from '../../../../src/main/conceal/idleWatch'
import { watchSystem } from '../../../../src/main/conceal/systemEvents'
import { systemCapabilities } from '../../../../src/main/shell/capabilities'

describe('nobody at the machine', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const watched = (limit = 10) => {
    const reading = { seconds: 0, minutes: limit }
    const asked = vi.fn(() => reading.seconds)
    const conceal = vi.fn()
    const watch = openIdleWatch({ idleSeconds: asked, limitMinutes: () => reading.minutes, conceal })
    return { reading, asked, conceal, watch }
  }

  it('conceals when the time is over, not before, and then looks no more', () => {
    const { reading, conceal, asked, watch } = watched()
    watch.start()
    reading.seconds = 599
    vi.advanceTimersByTime(10_000)
    expect(conceal).not.toHaveBeenCalled()
    reading.seconds = 600
    vi.advanceTimersByTime(1_000)
    expect(conceal.mock.calls).toEqual([['idle']])
    asked.mockClear()
    vi.advanceTimersByTime(3_600_000)
    expect(asked).not.toHaveBeenCalled()
  })

  it('asks the system every ten seconds at most, and never where it is switched off', () => {
    const { reading, asked, conceal, watch } = watched()
    watch.start()
    vi.advanceTimersByTime(600_000)
    expect(asked.mock.calls.length).toBeLessThanOrEqual(61)
    reading.minutes = 0
    vi.advanceTimersByTime(10_000)
    asked.mockClear()
    reading.seconds = 1e6
    vi.advanceTimersByTime(600_000)
    expect([asked.mock.calls.length, conceal.mock.calls.length]).toEqual([0, 0])
    // switched on again, it is in force without a restart
    reading.minutes = 1
    vi.advanceTimersByTime(10_000)
    expect(conceal).toHaveBeenCalledOnce()
  })

  it('is not watched for while it is stopped', () => {
    const { reading, conceal, watch } = watched()
    watch.start()
    watch.stop()
    reading.seconds = 1e6
    vi.advanceTimersByTime(600_000)
    expect(conceal).not.toHaveBeenCalled()
  })
})

describe('what the system does', () => {
  const watched = (settings = { sleep: true, lock: true }) => {
    const power = new EventEmitter()
    const conceal = vi.fn()
    watchSystem({ power, onSleep: () => settings.sleep, onLock: () => settings.lock, conceal })
    return { power, conceal, settings }
  }

  it('conceals when it goes to sleep, and, on macOS and Windows, when Electron says that its screen is locked', () => {
    const { power, conceal } = watched()
    power.emit('suspend')
    power.emit('lock-screen')
    expect(conceal.mock.calls).toEqual([['sleep'], ['screen-locked']])
  })

  it('conceals only when that is wanted, by the settings of that moment', () => {
    const { power, conceal, settings } = watched({ sleep: false, lock: false })
    power.emit('suspend')
    power.emit('lock-screen')
    expect(conceal).not.toHaveBeenCalled()
    settings.sleep = true
    power.emit('suspend')
    expect(conceal.mock.calls).toEqual([['sleep']])
  })

  it('on Linux is heard from the desktop instead', async () => {
    const conceal = vi.fn()
    const onHeard = vi.fn()
    let lock = () => {}
    const signals = {
      listen: async (onLock: () => void, heard = (_: boolean) => {}) => {
        lock = onLock
        heard(true)
      },
      stop: () => {},
    }
    const always = () => true
    watchSystem({
      ...{ power: new EventEmitter(), signals, onSleep: always, onLock: always, onHeard, conceal },
    })
    lock()
    expect([onHeard.mock.calls, conceal.mock.calls]).toEqual([[[true]], [['screen-locked']]])
  })

  it.each([
    ['darwin', false, undefined],
    ['win32', false, undefined],
    ['linux', true, undefined],
    ['linux', false, 'no-lock-signal'],
  ] as const)(
    'is said to be out of reach on %s, where anything tells of it: %s',
    (platform, hears, reason) => {
      const facts = { platform, env: {}, showsNotifications: () => true }
      expect(systemCapabilities(() => hears, undefined, facts).lockEvents?.()).toBe(reason)
    },
  )
})
