import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findKs } from '../../../src/kaltura'
import { anyKs, around, freshKs, wrapping, wrappings } from './ksInText'

const foundIn = (text: string) => findKs(text).map(({ ks }) => ks)

describe('finding a KS in what was pasted', () => {
  it.each(Object.keys(wrappings))('%s', (name) => {
    fc.assert(
      fc.property(anyKs, ({ ks, version, partnerId }) => {
        const [found, ...more] = findKs(wrappings[name]?.(ks) ?? '')
        expect(more).toEqual([])
        expect(found).toMatchObject({ ks, parsed: { version, partnerId }, isWhole: true })
      }),
    )
  })

  it('with anything around it', () => {
    fc.assert(
      fc.property(anyKs, wrapping, around, ({ ks }, name, { before, after }) => {
        expect(foundIn(before + (wrappings[name]?.(ks) ?? '') + after)).toContain(ks)
      }),
    )
  })

  it('with white space anywhere in it', () => {
    const places = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom(' ', '\n', '\t')), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(anyKs, places, ({ ks, version }, breaks) => {
        let text = ks
        for (const [at, sign] of [...breaks].sort(([a], [b]) => b - a)) {
          if (at < ks.length) text = text.slice(0, at) + sign + text.slice(at)
        }
        const [found] = findKs(text)
        // a break at a block's end can look like the end of the KS: then it is the beginning that is found
        expect(found?.parsed.version).toBe(version)
        expect(ks.startsWith(found?.ks.replace(/=+$/, '').slice(0, 40) ?? 'none')).toBe(true)
      }),
    )
  })

  it('several: each once, in their order', () => {
    const [a, b] = [freshKs(101), freshKs(102)]
    expect(foundIn(`first ${a}\nsecond: ${b}\nand again ${encodeURIComponent(a)}`)).toEqual([a, b])
  })

  it('ends where the KS ends, whatever follows it', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 12, 123, 1234, 12345, 123456, 1234567), (partnerId) => {
        const ks = freshKs(partnerId)
        for (const after of ['\nGET /x', ' partner 123', '\n1_abcd1234\n', ' 0_abcd1234 was played']) {
          const [found] = findKs(ks + after)
          if (ks.endsWith('=')) expect(found).toMatchObject({ ks, end: ks.length })
          expect(found?.parsed.partnerId).toBe(partnerId)
        }
      }),
    )
  })

  it('says when the end is missing', () => {
    const ks = freshKs(12345)
    expect(findKs(ks.slice(0, 100))).toMatchObject([
      { isWhole: false, parsed: { version: 2, partnerId: 12345 } },
    ])
  })

  it('a padding that was lost is put back', () => {
    fc.assert(
      fc.property(anyKs, ({ ks }) => {
        expect(foundIn(ks.replace(/=+$/, ''))).toEqual([ks])
      }),
    )
  })

  it('finds none where there is none', () => {
    for (const text of ['', 'djJ8', 'no session here', 'd2hhdGV2ZXI=', '5a'.repeat(64), '\0\u0001\ufffd']) {
      expect(findKs(text)).toEqual([])
    }
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(findKs(text)).toEqual([])
      }),
    )
  })

  it('is not kept busy by what only looks like one', () => {
    for (const text of [
      'djJ8 '.repeat(20_000),
      'djJ8MTIz '.repeat(20_000),
      `djJ8${'\n'.repeat(100_000)}`,
      `djJ8MTIzNDV8${' abcd'.repeat(50_000)}`,
      'A'.repeat(1_000_000),
      '%25'.repeat(200_000),
    ]) {
      expect(findKs(text).length).toBeLessThanOrEqual(50)
    }
  })
})
