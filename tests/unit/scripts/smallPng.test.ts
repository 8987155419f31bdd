import { deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallPng } from '../../../scripts/lib/smallPng.mjs'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(data.length + 12)
  whole.writeUInt32BE(data.length, 0)
  whole.write(type, 4, 'latin1')
  data.copy(whole, 8)
  return whole
}

/** A picture as Chromium writes it, with one filter for all rows. */
function truecolour(width: number, pixels: readonly (readonly number[])[], filter: number): Buffer {
  const height = pixels.length / width
  const stride = width * 3
  const bytes = Buffer.from(pixels.flat())
  const at = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (bytes[y * stride + x] ?? 0))
  const rows = Buffer.alloc((stride + 1) * height)
  for (let y = 0; y < height; y += 1) {
    rows[y * (stride + 1)] = filter
    for (let x = 0; x < stride; x += 1) {
      const guess = predictors[filter]?.(at(x - 3, y), at(x, y - 1), at(x - 3, y - 1)) ?? 0
      rows[y * (stride + 1) + 1 + x] = (at(x, y) - guess) & 255
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The five filters of the PNG specification, by their numbers. */
const predictors = [
  () => 0,
  (left: number) => left,
  (_: number, up: number) => up,
  (left: number, up: number) => Math.floor((left + up) / 2),
  (left: number, up: number, corner: number) => {
    const guess = left + up - corner
    const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
    return a <= b && a <= c ? left : b <= c ? up : corner
  },
]

/** The pixels of a picture with a palette. */
function decoded(png: Buffer): number[][] {
  const parts: Record<string, Buffer> = {}
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    parts[png.toString('latin1', at + 4, at + 8)] = png.subarray(at + 8, at + 8 + length)
    at += length + 12
  }
  const { IHDR, PLTE, IDAT } = parts
  if (!IHDR || !PLTE || !IDAT) throw new Error('a part is missing')
  const width = IHDR.readUInt32BE(0)
  const rows = inflateSync(IDAT)
  return [...rows]
    .filter((_, n) => n % (width + 1) !== 0)
    .map((place) => [...PLTE.subarray(place * 3, place * 3 + 3)])
}

const byte = fc.integer({ min: 0, max: 255 })
const picture = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
  .chain(({ width, height }) =>
    fc.record({
      width: fc.constant(width),
      filter: fc.integer({ min: 0, max: 4 }),
      pixels: fc.array(fc.tuple(byte, byte, byte), {
        minLength: width * height,
        maxLength: width * height,
      }),
    }),
  )

test('a picture with few colours is the same afterwards, whatever its filter was', () => {
  fc.assert(
    fc.property(picture, ({ width, pixels, filter }) => {
      expect(decoded(smallPng(truecolour(width, pixels, filter)))).toEqual(pixels)
    }),
  )
})

test('with many colours, large areas keep theirs and no other is far off', () => {
  const width = 64
  const pixels = Array.from({ length: width * 64 }, (_, n) =>
    n < 2_048 ? [246, 246, 245] : [n % 64, (n * 7) % 256, (n * 13) % 256],
  )
  const after = decoded(smallPng(truecolour(width, pixels, 4)))
  expect(after.slice(0, 2_048)).toEqual(pixels.slice(0, 2_048))
  const off = after.map((colour, n) =>
    Math.max(...colour.map((value, of) => Math.abs(value - (pixels[n]?.[of] ?? 0)))),
  )
  expect(Math.max(...off)).toBeLessThan(64)
  expect(new Set(after.map(String)).size).toBeLessThanOrEqual(256)
})
