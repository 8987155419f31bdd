import { describe, expect, it } from 'vitest'
import { lifetimes, parseLifetime } from '../../../src/renderer/mint/lifetime'

describe('a lifetime as people write it', () => {
  it.each([
    ['45', 2700],
    [' 45 min ', 2700],
    ['90 s', 90],
    ['90sec', 90],
    ['2h', 7200],
    ['2 hours', 7200],
    ['1 h 30 min', 5400],
    ['1h30', 5400],
    ['1:30', 5400],
    ['0:45', 2700],
    ['1.5 h', 5400],
    ['1,5h', 5400],
    ['1 day', 86_400],
    ['1d 4h', 100_800],
    ['1H', 3600],
  ])('%s is %i seconds', (text, value) => {
    expect(parseLifetime(text)).toEqual({ ok: true, value })
  })

  it.each([
    '',
    ' ',
    'soon',
    '2 bananas',
    '-5',
    '5 s',
    '0',
    '1:75',
    '1e3',
    '400 d',
    'min',
    '1h banana',
    '30 30',
  ])('%j is refused, with the field to correct', (text) => {
    expect(parseLifetime(text)).toEqual({
      ok: false,
      failure: { code: 'INVALID_LIFETIME', field: 'lifetime' },
    })
  })

  it('offers the usual ones', () => {
    expect(lifetimes).toEqual([300, 900, 3600, 28_800])
  })
})
