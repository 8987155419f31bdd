import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frecency, HALF_LIFE, searchRank, useRank } from '../../../src/main/vault/frecency'

const now = 1_800_000_000_000
const used = fc.record({
  score: fc.double({ min: 0.01, max: 10_000, noNaN: true }),
  lastUsedAt: fc.integer({ min: now - 20 * HALF_LIFE, max: now }),
})

describe('how much a token is used', () => {
  it('is nothing for what was never used', () => {
    expect(frecency({ score: 0 }, now)).toBe(0)
    expect(useRank({ score: 0 })).toBe(Number.NEGATIVE_INFINITY)
  })

  it('halves in a week', () => {
    fc.assert(
      fc.property(used, (token) => {
        expect(frecency(token, now + HALF_LIFE)).toBeCloseTo(frecency(token, now) / 2, 9)
      }),
    )
  })

  it('is more after one more use, and never less for a later one', () => {
    fc.assert(
      fc.property(used, fc.nat(HALF_LIFE), (token, later) => {
        const again = { score: frecency(token, now) + 1, lastUsedAt: now }
        expect(frecency(again, now)).toBeGreaterThan(frecency(token, now))
        const after = { ...token, lastUsedAt: token.lastUsedAt + later }
        expect(frecency(after, now)).toBeGreaterThanOrEqual(frecency(token, now))
      }),
    )
  })

  it('counts a use in the future, by a clock that was off, as one of now', () => {
    expect(frecency({ score: 2, lastUsedAt: now + 10 * HALF_LIFE }, now)).toBe(2)
  })

  it('orders two tokens the same at any time, as the list does without a clock', () => {
    fc.assert(
      fc.property(used, used, fc.nat(10 * HALF_LIFE), (one, other, later) => {
        const difference = useRank(one) - useRank(other)
        fc.pre(Math.abs(difference) > 1e-6)
        const at = now + later
        expect(Math.sign(frecency(one, at) - frecency(other, at))).toBe(Math.sign(difference))
      }),
    )
  })
})

describe('the rank of what was found', () => {
  const match = fc.double({ min: 0, max: 1, noNaN: true })
  const uses = fc.double({ min: 0, max: 100_000, noNaN: true })

  it('is higher for the better match and for what is used more', () => {
    fc.assert(
      fc.property(match, match, uses, uses, (one, other, few, many) => {
        const [worse, better] = [Math.min(one, other), Math.max(one, other)]
        const [less, more] = [Math.min(few, many), Math.max(few, many)]
        expect(searchRank(better, less)).toBeGreaterThanOrEqual(searchRank(worse, less))
        expect(searchRank(worse, more)).toBeGreaterThanOrEqual(searchRank(worse, less))
      }),
    )
  })

  it('never has use outweigh a match that is better by a fifth', () => {
    fc.assert(
      fc.property(match, uses, uses, (worse, few, many) => {
        expect(searchRank(worse + 0.2, few)).toBeGreaterThanOrEqual(searchRank(worse, many))
      }),
    )
  })
})
