import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { argumentsOf } from '../../../src/practice/request/arguments'
import { filterOf } from '../../../src/practice/request/filter'
import { pagerOf } from '../../../src/practice/request/pager'
import { paramsOf } from '../../../src/practice/request/params'
import { absoluteTime } from '../../../src/practice/request/relativeTime'

const now = 1_800_000_000
const args = (params: object) => argumentsOf(paramsOf(params))

describe('times count from now when they are small', () => {
  test.each([
    [0, now],
    [60, now + 60],
    [-60, now - 60],
    [315_360_000, now + 315_360_000],
    [315_360_001, 315_360_001],
    [-1, -1],
    [1_900_000_000, 1_900_000_000],
  ])('%d', (value, time) => {
    expect(absoluteTime(value, now)).toBe(time)
  })
})

describe('pages', () => {
  const numbers = Array.from({ length: 1000 }, (_, index) => index)

  test('hold 30 unless asked otherwise, and never more than 500', () => {
    expect(pagerOf(args({}))(numbers)).toHaveLength(30)
    expect(pagerOf(args({ pager: { pageSize: 501 } }))(numbers)).toHaveLength(500)
  })

  test('one after the other are the whole list, each item once', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 500 }), (length, pageSize) => {
        const items = numbers.slice(0, length)
        const seen: number[] = []
        for (let pageIndex = 1; ; pageIndex += 1) {
          const page = pagerOf(args({ pager: { pageSize, pageIndex } }))(items)
          if (page.length === 0) break
          seen.push(...page)
        }
        expect(seen).toEqual(items)
      }),
    )
  })
})

describe('filters', () => {
  interface Thing {
    id: string
    at: number
  }
  const things: readonly Thing[] = [
    { id: 'b', at: now - 100 },
    { id: 'a', at: now },
    { id: 'c', at: now + 100 },
  ]
  const filtered = (filter: object) =>
    filterOf<Thing>(args({ filter }), {
      equal: { id: ({ id }) => id },
      time: { at: ({ at }) => at },
      order: { at: ({ at }) => at, id: ({ id }) => id },
    })(things, now)
      .map(({ id }) => id)
      .join('')

  test.each([
    [{}, 'bac'],
    [{ idEqual: 'a' }, 'a'],
    [{ idIn: 'c,b,x' }, 'bc'],
    [{ idEqual: 'a', idIn: 'b' }, ''],
    [{ atGreaterThanOrEqual: now }, 'ac'],
    [{ atLessThanOrEqual: now }, 'ba'],
    [{ atLessThanOrEqual: 0 }, 'ba'],
    [{ atGreaterThanOrEqual: -99 }, 'ac'],
    [{ orderBy: '+id' }, 'abc'],
    [{ orderBy: '-id' }, 'cba'],
    [{ orderBy: '-at', idIn: 'a,b' }, 'ab'],
    [{ orderBy: 'id' }, 'bac'],
    [{ nonsenseEqual: 'x', orderBy: '+nonsense' }, 'bac'],
  ])('%j', (filter, expected) => {
    expect(filtered(filter)).toBe(expected)
  })
})
