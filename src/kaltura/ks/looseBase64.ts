/** Base64 letters that stand together. */
export interface Segment {
  /** As base64 spells them, padding included. */
  letters: string
  /** What stands before it: nothing for the first, nothing but a `+` or `/` of its own, a line's end, a white space. */
  glue: 'none' | 'sign' | 'line' | 'space'
  /** The place after its last character. */
  end: number
}

/**
 * Reads base64 as it lies in logs, URLs and JSON: `%2B`, `\/`, `\u003d`, `&#61;` stand for the letters they mean; line
 * ends (also `\n`, `%0A`, a continued line) and spaces break it into segments. Padding ends it. It is read as far as
 * the caller goes on asking.
 *
 * @param start where its first letter stands
 * @param isUrlSafe whether `+` and `/` are likelier to be what follows it: each begins a segment then
 * @param most letters of a segment; behind them it ends
 */
export function* readBase64(
  text: string,
  start: number,
  { isUrlSafe = false, most = Number.POSITIVE_INFINITY } = {},
): Generator<Segment> {
  let glue: Segment['glue'] = 'none'
  let at = start
  for (;;) {
    const { letters, end, isCut } = readSegment(text, at, isUrlSafe, most)
    if (letters === '') return
    yield { letters, glue, end }
    if (letters.endsWith('=')) return
    const between = isCut ? '' : stickyMatch(gap, text, end)?.[0]
    if (between === undefined) return
    glue = isCut ? 'sign' : /[\r\n]|\\[nr]|%0/.test(between) ? 'line' : 'space'
    at = end + between.length
  }
}

/** Decodes what is base64 but for its padding or alphabet. Never fails: what is no letter is skipped. */
export function decodeLoose(letters: string): Buffer {
  return Buffer.from(letters, 'base64')
}

/** Letters with nothing between them, and the padding at their end. */
function readSegment(text: string, start: number, isUrlSafe: boolean, most: number) {
  let letters = ''
  let at = start
  let isCut = false
  while (!letters.endsWith('=') && letters.length < most) {
    const next = nextLetters(text, at, isUrlSafe, most - letters.length)
    if (!next || (letters === '' && next.letters === '=')) break
    isCut = isUrlSafe && letters !== '' && /^[+/]/.test(next.letters)
    if (isCut) break
    letters += next.letters
    at += next.length
  }
  for (let more = padding(text, at); more > 0 && letters.endsWith('='); more = padding(text, at)) {
    letters += '='
    at += more
  }
  return { letters, end: at, isCut }
}

function nextLetters(text: string, at: number, isUrlSafe: boolean, most: number) {
  const length = plainLength(text, at, isUrlSafe, most)
  return length === 0 ? escapedLetter(text, at) : { letters: text.slice(at, at + length), length }
}

/** How many letters stand here as they are, a padding included. By hand: a run can be as long as the text. */
function plainLength(text: string, start: number, isUrlSafe: boolean, most: number): number {
  const wanted = isUrlSafe ? URL_SAFE : LETTER
  let at = start
  while (at - start < most && ((kinds[text.charCodeAt(at)] ?? 0) & wanted) !== 0) at += 1
  if (at > start || !isUrlSafe) return text[at] === '=' ? at + 1 - start : at - start
  return /^[+/=]/.test(text[at] ?? '') ? 1 : 0
}

const LETTER = 1
const URL_SAFE = 2
/** By character code: whether it is a letter of base64, and of its url-safe alphabet. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code)
  if (/[A-Za-z0-9_-]/.test(letter)) return LETTER | URL_SAFE
  return /[+/]/.test(letter) ? LETTER : 0
})

/** How many characters one more `=` takes here; 0 when there is none. */
function padding(text: string, at: number): number {
  if (text[at] === '=') return 1
  const next = escapedLetter(text, at)
  return next?.letters === '=' ? next.length : 0
}

function escapedLetter(text: string, at: number): { letters: string; length: number } | undefined {
  const match = stickyMatch(escaped, text, at)
  if (!match) return undefined
  const [whole, percent, unicode, decimal, hexadecimal] = match
  const code = percent ?? unicode ?? hexadecimal
  const letter = whole.endsWith('/')
    ? '/'
    : String.fromCharCode(code === undefined ? Number(decimal) : Number.parseInt(code, 16))
  return /[A-Za-z0-9+/=_-]/.test(letter) ? { letters: letter, length: whole.length } : undefined
}

function stickyMatch(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** One letter by its code: in a URL (also encoded twice), in a string of JSON or JavaScript, in HTML. */
const escaped = /\\+\/|%(?:25)*([0-9A-Fa-f]{2})|\\+u00([0-9A-Fa-f]{2})|&#(?:(\d{2,3})|x([0-9A-Fa-f]{2}));/y
/** What breaks a line, with the spaces that go with it; or a few spaces. */
const gap = /(?:\\?\r?\n|\\+[nrt]|%0[AaDd]|%20|[ \t]){1,40}/y
