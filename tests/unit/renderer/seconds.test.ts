import { describe, expect, it } from 'vitest'
import { readSeconds } from '../../../src/renderer/status/seconds'

describe('the seconds a copied KS stays', () => {
  it.each([
    ['5', 5],
    [' 7 ', 7],
    ['600', 600],
    ['120 s', 120],
    ['45 seconds', 45],
  ])('reads %j', (text, seconds) => {
    expect(readSeconds(text)).toBe(seconds)
  })

  it.each(['', '4', '601', '9999', '7.5', 'soon', '-5'])(
    'takes %j for no answer, not for another one',
    (text) => {
      expect(readSeconds(text)).toBeUndefined()
    },
  )
})
