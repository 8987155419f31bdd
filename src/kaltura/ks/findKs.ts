import { decodeLoose, readBase64, type Segment } from './looseBase64'
import { type ParsedKs, parseKs } from './parseKs'

/** A KS within a text. */
export interface FoundKs {
  /** As the server writes it: one line, decoded, padded. */
  ks: string
  parsed: ParsedKs
  /** Where it stands in the text, whatever it is wrapped in: the first character, and the one after the last. */
  start: number
  end: number
  /** `false` for a v2 KS whose sealed part is not a number of whole blocks: it was cut off or changed. */
  isWhole: boolean
}

/** What {@link scanKs} comes upon: a KS, or something that begins like one and cannot be read as one. */
export type KsSighting = ({ kind: 'KS' } & FoundKs) | { kind: 'broken'; start: number; end: number }

/**
 * Every different KS in a text, in order: bare, quoted, behind `ks=`, url-encoded, in JSON (also as a string within a
 * string), in a command line, wrapped over several lines, with spaces in it, or within a base64 body.
 *
 * @param most how many are looked for
 */
export function findKs(text: string, most = 50): FoundKs[] {
  const found = new Map<string, FoundKs>()
  for (const sighting of sightings(text)) {
    if (sighting.kind !== 'KS' || found.has(sighting.ks)) continue
    const { kind: _, ...rest } = sighting
    found.set(sighting.ks, rest)
    if (found.size === most) break
  }
  return [...found.values()]
}

function* sightings(text: string): Generator<KsSighting> {
  yield* scanKs(text)
  for (const { start, end, decoded } of base64Bodies(text)) {
    for (const inner of sightings(decoded)) yield { ...inner, start, end }
  }
}

/** Everything in a text that is, or begins like, a KS, in order. What lies within base64 bodies is not looked at. */
export function* scanKs(text: string): Generator<KsSighting> {
  // a pattern of its own: the caller may scan another text before it asks for the next
  const pattern = new RegExp(starts, 'g')
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const sighting = readAt(text, match.index)
    // what only looked like a beginning may stand before a real one, and hold its first letters
    pattern.lastIndex = sighting?.end ?? match.index + 1
    if (sighting) yield sighting
  }
}

/** A long run of base64, as an HTTP archive keeps the bodies of answers. */
export interface Base64Body {
  start: number
  end: number
  /** Byte for byte: what is not text looks like noise, and a KS is plain ASCII. */
  decoded: string
}

/** The base64 bodies of a text. A KS is one too, and so is any other long word. */
export function* base64Bodies(text: string): Generator<Base64Body> {
  const pattern = new RegExp(longRun, 'g')
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    let letters = ''
    let end = match.index
    for (const segment of readBase64(text, match.index)) {
      if (segment.glue === 'space') break
      letters += segment.letters
      end = segment.end
    }
    pattern.lastIndex = end
    yield { start: match.index, end, decoded: bytesOf(letters) }
  }
}

/** Whether a KS lies in a decoded body, or in a body within it. */
export function holdsKs(decoded: string): boolean {
  for (const _ of scanKs(decoded)) return true
  for (const inner of base64Bodies(decoded)) if (holdsKs(inner.decoded)) return true
  return false
}

/** What can stand between two letters of a KS that was wrapped. */
const glue = String.raw`(?:\s|\\+[nrt]|%0[AaDd]|%20)*`
/** `v2|` in base64. */
const v2Start = [...'djJ8'].join(glue)
/** Three hexadecimal digits in base64. A v1 KS begins with forty of them. */
const hexTriple = ['[MNOYZ]', '[2DGTWjmz]', '[ABEFIJMNQRUVYZcdghkl]', '[0-5h-mw-z]']
const v1Start = [...hexTriple, ...hexTriple, ...hexTriple, ...hexTriple].join(glue)
const starts = `${v2Start}|${v1Start}`
/** Whatever is shorter cannot hold a KS in base64. */
const longRun = '(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{60}'

/** Bytes of the shortest sealed part: a digest, 16 random bytes and a field, in blocks of {@link BLOCK}. */
const SHORTEST_SEALED = 48
const BLOCK = 16
/** A KS of a few hundred privileges has some thousand letters. */
const MOST_LETTERS = 20_000
const MOST_SEGMENTS = 400
/** Segments too short for a line. */
const MOST_WORDS = 30
/** Letters: a shorter piece behind a gap is a word, not a piece of a KS. */
const SHORTEST_PIECE = 16

/**
 * Reads one KS. Where it ends is not always plain: what follows a line's end may belong to it or not. A v2 KS is sealed
 * in blocks, so most false ends do not fit; a v1 KS with something else behind it decodes to noise.
 */
function readAt(text: string, start: number): KsSighting | undefined {
  const isV2 = text[start] === 'd'
  const isInOtherLetters = /[A-Za-z0-9+/_-]/.test(text[start - 1] ?? ' ')
  if (!beginsWell(text, start, isV2, isInOtherLetters)) return undefined
  const pieces: Segment[] = []
  let letters = ''
  let best: KsSighting | undefined
  let words = 0
  for (const segment of readBase64(text, start, { isUrlSafe: isV2, most: MOST_LETTERS })) {
    if (pieces.length > 0 && segment.letters.length < SHORTEST_PIECE) words += 1
    if (words > MOST_WORDS || pieces.length === MOST_SEGMENTS) break
    // lines of one width may go on behind what could be the end; anything else does not
    if (best && !continuesLines(pieces, segment)) break
    pieces.push(segment)
    letters += segment.letters
    if (letters.length > MOST_LETTERS) break
    const whole = readWhole(letters)
    if (whole) best = { kind: 'KS', ...whole, start, end: segment.end, isWhole: true }
  }
  if (best) return best
  const cutOff = readCutOff(pieces, start)
  // four letters in the middle of other base64 are chance
  return cutOff?.kind === 'broken' && isInOtherLetters ? undefined : cutOff
}

/** A look at the first letters, where they stand together: most of what begins by chance goes on in another way. */
function beginsWell(text: string, start: number, isV2: boolean, isInOtherLetters: boolean): boolean {
  const head = text.slice(start, start + 56)
  if (isV2) return !isInOtherLetters || !/^[\w-]{28}/.test(head) || /^v2\|-?\d{1,15}\|/.test(bytesOf(head))
  return !/^[A-Za-z0-9+/]{56}$/.test(head) || /^[0-9a-f]{40}\|/.test(bytesOf(head))
}

function bytesOf(letters: string): string {
  return decodeLoose(letters).toString('latin1')
}

function continuesLines(pieces: readonly Segment[], { glue, letters }: Segment): boolean {
  const width = pieces[0]?.letters.length ?? 0
  return (
    glue === 'line' &&
    width >= SHORTEST_PIECE &&
    letters.length <= width &&
    pieces.every((piece) => piece.letters.length === width && piece.glue !== 'space')
  )
}

/** These letters as a KS that nothing is missing from, and nothing follows. */
function readWhole(letters: string): { ks: string; parsed: ParsedKs } | undefined {
  const isV2 = letters.startsWith(V2)
  const bare = letters.replace(/=+$/, '')
  // the cheap test first: most ends of most segments do not fit
  if (bare.length % 4 === 1 || (isV2 && !isInBlocks(bare))) return undefined
  const ks = spelled(bare, isV2)
  const parsed = parse(ks)
  if (!parsed || (!isV2 && /\p{Cc}/u.test(decodeLoose(ks).toString()))) return undefined
  return { ks, parsed }
}

function isInBlocks(bare: string): boolean {
  const head = bytesOf(bare.slice(0, 28)).indexOf('|', 3) + 1
  const sealed = Math.floor((bare.length * 3) / 4) - head
  return head > 0 && sealed >= SHORTEST_SEALED && sealed % BLOCK === 0
}

/** No end fits. Takes what hangs together, and the pieces behind it that are too long for words. */
function readCutOff(pieces: readonly Segment[], start: number): KsSighting | undefined {
  let letters = ''
  let end = start
  for (const piece of pieces) {
    if (letters.length >= SHORTEST_PIECE && piece.letters.length < SHORTEST_PIECE) break
    letters += piece.letters
    end = piece.end
  }
  const isV2 = letters.startsWith(V2)
  const bare = letters.replace(/=+$/, '')
  for (const tail of [bare, bare.slice(0, bare.length - (bare.length % 4))]) {
    const ks = spelled(tail, isV2)
    const parsed = parse(ks)
    if (parsed) return { kind: 'KS', ks, parsed, start, end, isWhole: !isV2 }
  }
  const isKs = isV2 ? bare.length >= SHORTEST_PIECE : /^[0-9a-f]{40}\|/.test(bytesOf(bare))
  return isKs ? { kind: 'broken', start, end } : undefined
}

/** In the alphabet of its version, with its padding. */
function spelled(bare: string, isV2: boolean): string {
  const own = isV2
    ? bare.replaceAll('+', '-').replaceAll('/', '_')
    : bare.replaceAll('-', '+').replaceAll('_', '/')
  return own + '='.repeat((4 - (own.length % 4)) % 4)
}

const V2 = 'djJ8'

function parse(ks: string): ParsedKs | undefined {
  try {
    return parseKs(ks)
  } catch {
    return undefined
  }
}
