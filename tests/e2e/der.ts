/** Just enough DER (ITU-T X.690) to write a certificate, an OCSP answer and a PKCS #12 file. */

type Part = Uint8Array

/** A tag, the content's length (up to 65535 bytes), the content. */
export function tagged(tag: number, ...parts: Part[]): Buffer {
  const content = Buffer.concat(parts)
  const size = content.length
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Buffer.concat([Buffer.of(tag, ...length), content])
}

export const sequence = (...parts: Part[]) => tagged(0x30, ...parts)
export const set = (...parts: Part[]) => tagged(0x31, ...parts)
export const octets = (...parts: Part[]) => tagged(0x04, ...parts)
export const bits = (content: Part) => tagged(0x03, Buffer.of(0), content)
/** `[n] EXPLICIT` */
export const explicit = (n: number, ...parts: Part[]) => tagged(0xa0 + n, ...parts)
/** `[n] IMPLICIT`, of a type that has no parts. */
export const implicit = (n: number, content = '') => tagged(0x80 + n, Buffer.from(content, 'latin1'))
/** Takes the bytes of a number as they are: the first must be below 0x80. */
export const integer = (...bytes: number[]) => tagged(0x02, Buffer.of(...bytes))
export const enumerated = (value: number) => tagged(0x0a, Buffer.of(value))
export const utf8 = (text: string) => tagged(0x0c, Buffer.from(text))
export const yes = tagged(0x01, Buffer.of(0xff))
export const nothing = tagged(0x05)

const digits = (time: Date) => time.toISOString().replace(/\.\d+|[-:T]/g, '')
export const generalizedTime = (time: Date) => tagged(0x18, Buffer.from(digits(time)))
/** Without the century: for years before 2050. */
export const utcTime = (time: Date) => tagged(0x17, Buffer.from(digits(time).slice(2)))

export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const arcs = rest.flatMap((arc) => {
    const bytes = [arc & 0x7f]
    for (let left = arc >> 7; left > 0; left >>= 7) bytes.unshift((left & 0x7f) | 0x80)
    return bytes
  })
  return tagged(0x06, Buffer.of(first * 40 + second, ...arcs))
}
