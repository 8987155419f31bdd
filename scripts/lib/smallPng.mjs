import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** The most that a byte can name. */
const COLOURS = 256
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A picture of a window in a third of the space: with a palette of 256 colours. Large areas keep their exact colour; what
 * changes by a shade is the edges of letters.
 * @param {Buffer} png without transparency, eight bits a channel, not interlaced: as Chromium writes them
 * @returns {Buffer}
 */
export function smallPng(png) {
  const { width, height, pixels } = read(png)
  const { palette, places } = reduce(pixels)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    // the first byte of a row is its filter: none
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = places.get(pixels[y * width + x])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  head[9] = 3
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(data.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}

/** @returns {{ width: number, height: number, pixels: Uint32Array }} each pixel as 0xRRGGBB */
function read(png) {
  let header
  const data = []
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') header = body
    if (type === 'IDAT') data.push(body)
    at += length + 12
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const channels = { 2: 3, 6: 4 }[header[9]]
  if (header[8] !== 8 || !channels || header[12] !== 0) throw new Error('a PNG of another kind')
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * channels, height, channels)
  const pixels = new Uint32Array(width * height)
  for (let n = 0; n < pixels.length; n += 1) pixels[n] = bytes.readUIntBE(n * channels, 3)
  return { width, height, pixels }
}

/** Undoes the filter of each row, as the PNG specification has them in section 9. */
function unfiltered(rows, stride, height, channels) {
  const bytes = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)]
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x >= channels ? bytes[at - channels] : 0
      const up = y > 0 ? bytes[at - stride] : 0
      const corner = x >= channels && y > 0 ? bytes[at - stride - channels] : 0
      bytes[at] = rows[at + y + 1] + predicted(filter, left, up, corner)
    }
  }
  return bytes
}

function predicted(filter, left, up, corner) {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(left + up - corner - value))
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/**
 * Median cut: the colours in a box that is halved where it is longest, until there are as many boxes as places. A box's
 * colour is the one that occurs most in it.
 */
function reduce(pixels) {
  const counts = new Map()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const boxes = [boxOf([...counts.keys()])]
  while (boxes.length < COLOURS) {
    const largest = boxes.reduce((best, box) => (box.length > best.length ? box : best))
    if (largest.length === 0) break
    const { colours, shift } = largest
    colours.sort((one, other) => ((one >> shift) & 255) - ((other >> shift) & 255))
    const middle = colours.length >> 1
    boxes.splice(boxes.indexOf(largest), 1, boxOf(colours.slice(0, middle)), boxOf(colours.slice(middle)))
  }
  const places = new Map()
  const palette = boxes.map(({ colours }, place) => {
    for (const colour of colours) places.set(colour, place)
    return colours.reduce((best, colour) => (counts.get(colour) > counts.get(best) ? colour : best))
  })
  return { palette, places }
}

/** Colours, and along which channel they differ most, by how much. */
function boxOf(colours) {
  const sides = [16, 8, 0].map((shift) => {
    const values = colours.map((colour) => (colour >> shift) & 255)
    return {
      shift,
      length: values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 255),
    }
  })
  const { shift, length } = sides.reduce((best, side) => (side.length > best.length ? side : best))
  return { colours, shift, length }
}
