import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inPools } from '../../../../src/main/health/pools'

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('work in pools', () => {
  it('does everything once, with never more at a time than a pool or all may have', async () => {
    const items = fc.array(fc.record({ pool: fc.constantFrom('a', 'b', 'c'), turns: fc.nat(3) }))
    const limits = { each: fc.integer({ min: 1, max: 3 }), all: fc.integer({ min: 1, max: 5 }) }
    await fc.assert(
      fc.asyncProperty(items, fc.record(limits), async (given, { each, all }) => {
        const now = new Map<string, number>()
        let done = 0
        await inPools(
          given,
          ({ pool }) => pool,
          { each, all },
          async ({ pool, turns }) => {
            now.set(pool, (now.get(pool) ?? 0) + 1)
            expect(now.get(pool)).toBeLessThanOrEqual(each)
            expect([...now.values()].reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(all)
            for (let n = 0; n < turns; n++) await turn()
            now.set(pool, (now.get(pool) ?? 1) - 1)
            done += 1
          },
          new AbortController().signal,
        )
        expect(done).toBe(given.length)
      }),
    )
  })

  it('begins nothing more once it is told to stop, or one failed, and waits for what is under way', async () => {
    const stop = new AbortController()
    let done = 0
    const limits = { each: 2, all: 2 }
    const work = async (n: number) => {
      if (n === 3) stop.abort()
      await turn()
      done += 1
    }
    await inPools([1, 2, 3, 4, 5, 6], () => '', limits, work, stop.signal)
    expect(done).toBe(3)
    let begun = 0
    const failing = inPools(
      [1, 2, 3, 4, 5, 6],
      () => '',
      limits,
      async (n) => {
        begun += 1
        await turn()
        if (n === 1) throw new Error('made up')
      },
      new AbortController().signal,
    )
    await expect(failing).rejects.toThrow('made up')
    expect(begun).toBeLessThan(6)
  })
})
