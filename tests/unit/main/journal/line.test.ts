import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHAIN_START, isGenuine, readLine, writeLine } from '../../../../src/main/journal/line'

const key = Buffer.alloc(32, 7)
const entry = fc.record({
  seq: fc.integer({ min: 1 }),
  at: fc.integer({ min: 0 }),
  user: fc.string(),
  event: fc.constant('token.edited' as const),
  note: fc.string({ unit: 'binary' }),
})

describe('a line of the journal', () => {
  it('is genuine as it was written, whatever its texts hold, and reads as what was written', () => {
    fc.assert(
      fc.property(entry, (written) => {
        const { text, mac } = writeLine(key, CHAIN_START, written)
        expect(isGenuine(key, CHAIN_START, text)).toBe(true)
        expect(text).not.toContain('\n')
        expect(readLine(text)).toEqual({
          seq: written.seq,
          mac,
          content: JSON.parse(JSON.stringify(written)),
        })
      }),
    )
  })

  it('is not genuine with another character anywhere, behind another entry, or under another key', () => {
    fc.assert(
      fc.property(entry, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (written, at, other) => {
        const { text } = writeLine(key, CHAIN_START, written)
        const place = at % text.length
        const changed = text.slice(0, place) + other + text.slice(place + 1)
        expect(isGenuine(key, CHAIN_START, changed)).toBe(changed === text)
        expect(isGenuine(key, 'another mark', text)).toBe(false)
        expect(isGenuine(Buffer.alloc(32, 8), CHAIN_START, text)).toBe(false)
      }),
    )
  })

  it('of any other text is none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readLine(text)).toBeUndefined()
        expect(isGenuine(key, CHAIN_START, text)).toBe(false)
      }),
    )
  })
})
