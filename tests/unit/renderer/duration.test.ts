import { describe, expect, it } from 'vitest'
import { formatCountdown, formatDuration } from '../../../src/renderer/ui/duration'

describe('a length of time', () => {
  it.each([
    [0, '0 s'],
    [45, '45 s'],
    [300, '5 min'],
    [90, '1 min 30 s'],
    [3600, '1 h'],
    [5400, '1 h 30 min'],
    [28_800, '8 h'],
    [86_400, '1 d'],
    [100_800, '1 d 4 h'],
    [-5, '0 s'],
  ])('of %i seconds reads %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text)
  })
})

describe('a countdown', () => {
  it.each([
    [0, '0:00'],
    [-1000, '0:00'],
    [1, '0:01'],
    [20_000, '0:20'],
    [872_000, '14:32'],
    [3_599_000, '59:59'],
    [3_600_000, '1 h 00 min'],
    [28_740_000, '7 h 59 min'],
    [100_800_000, '1 d 4 h'],
  ])('with %i ms left shows %s', (left, text) => {
    expect(formatCountdown(left)).toBe(text)
  })

  it('counts a started second, so that zero means over', () => {
    expect(formatCountdown(999)).toBe('0:01')
  })
})
