import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delayAfter, waitAfter } from '../../../../src/main/conceal/tries'

const tries = fc.nat(5_000)
const times = fc.integer({ min: 0, max: 4_000_000_000_000 })

describe('the wait after wrong tries', () => {
  it('is one second, then twice as long each time, five minutes at most', () => {
    expect([0, 1, 2, 3, 9, 10, 11, 1_000].map(delayAfter)).toEqual([0, 1, 2, 4, 256, 300, 300, 300])
  })

  it('never gets shorter by one more wrong try', () => {
    fc.assert(fc.property(tries, (wrong) => delayAfter(wrong + 1) >= delayAfter(wrong)))
  })

  it('is over after its time, wherever it was begun', () => {
    fc.assert(
      fc.property(tries, times, (wrong, at) => {
        const delay = delayAfter(wrong) * 1000
        expect(waitAfter({ wrong, at }, at + delay)).toBe(0)
        if (delay > 0) expect(waitAfter({ wrong, at }, at + delay - 1)).toBe(1)
      }),
    )
  })

  it('is never longer than itself, nor negative, whatever the clock was set to', () => {
    fc.assert(
      fc.property(tries, times, times, (wrong, at, now) => {
        const wait = waitAfter({ wrong, at }, now)
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(delayAfter(wrong) * 1000)
      }),
    )
  })
})
