import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOf, rowsOf } from '../../../src/renderer/scrub/rows'

describe('rows of a text', () => {
  it('hold every character but the line ends, none twice, none wider than the window', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 2, max: 40 }),
        (text, columns) => {
          const rows = rowsOf(text, columns)
          expect(rows.map(([start, end]) => text.slice(start, end)).join('')).toBe(
            text.replaceAll(/\r?\n/g, ''),
          )
          for (const [start, end] of rows) {
            expect(end - start).toBeLessThanOrEqual(columns)
            expect(text.slice(start, end)).not.toMatch(/[\ud800-\udbff]$/)
          }
        },
      ),
    )
  })

  it('an empty line is a row', () => {
    expect(rowsOf('a\n\r\nb\n', 10)).toEqual([
      [0, 1],
      [2, 2],
      [4, 5],
      [6, 6],
    ])
  })

  it('are cut into marks and what is between', () => {
    const text = 'ab[x]cd[yyyy]e'
    const marks = [
      { start: 2, end: 5 },
      { start: 7, end: 13 },
    ]
    const pieces = rowsOf(text, 6).map((row) =>
      piecesOf(text, row, marks).map((piece) => (piece.isMark ? `<${piece.text}>` : piece.text)),
    )
    expect(pieces).toEqual([
      ['ab', '<[x]>', 'c'],
      ['d', '<[yyyy>'],
      ['<]>', 'e'],
    ])
  })
})
