import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timingOf } from '../../../src/main/sessions/timing'

const at = 1_800_000_000_000

describe('the server’s time and this machine’s', () => {
  it('give a session that lasts as long here as it does there, however far the clocks are apart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40_000, max: 40_000 }),
        fc.integer({ min: 10, max: 86_400 }),
        (skewSeconds, lifetime) => {
          const serverTime = at / 1000 + skewSeconds
          const timing = timingOf(serverTime + lifetime, { serverTime, skewMs: skewSeconds * 1000 }, at)
          expect(Math.abs(timing.lifetime - lifetime)).toBeLessThanOrEqual(1)
          expect(Math.abs(timing.endsAt - at - lifetime * 1000)).toBeLessThanOrEqual(1_500)
          expect(timing.skewMs).toBe(skewSeconds * 1000)
        },
      ),
    )
  })

  it('say nothing of each other where the server tells no time', () => {
    expect(timingOf(at / 1000 + 300, {}, at)).toEqual({
      endsAt: at + 300_000,
      lifetime: 300,
      isTrusted: false,
    })
  })
})
