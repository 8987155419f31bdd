import { type Finding, isMarks, plainMarks, type ScrubKind } from './mark'
import { quotePattern, readBare, readLine, readQuoted, type Stretch } from './values'

/** Words that the name of a secret field ends with, and what such a field holds. */
const endings: readonly (readonly [ScrubKind, string])[] = [
  ['ks', '(?<![a-z0-9])ks'],
  ['tokenHash', 'token[-_]?hash'],
  ['secret', 'secret(?:[-_]?key)?'],
  ['password', 'passw(?:or)?d|passphrase|(?<![a-z0-9])pwd'],
  ['token', 'token|(?:api|access|private)[-_]?key|(?<![a-z0-9])hdn(?:ea|ts|tl)'],
  ['authorization', 'authorization'],
  ['cookie', 'cookie'],
]
export const secretNames = endings.map(([, pattern]) => pattern).join('|')

const kindPatterns = endings.map(([kind, pattern]) => [kind, new RegExp(`^(?:${pattern})$`, 'i')] as const)

/** What a field of this name holds; the name as {@link secretNames} matched it. */
export function kindOfName(name: string): ScrubKind {
  return kindPatterns.find(([, pattern]) => pattern.test(name))?.[0] ?? 'secret'
}

/** A value that was found under a secret name, as a finding; `undefined` where it gives nothing away. */
export function hide(text: string, kind: ScrubKind, { start, end }: Stretch): Finding | undefined {
  const value = text.slice(start, end)
  const isOpen = value.trim() === '' || idLike.test(value) || emptyLike.test(value) || isMarks(value)
  return isOpen ? undefined : { kind, start, end, mark: plainMarks[kind] }
}

/** App tokens and entries are named like this; that is what a person needs to read. */
const idLike = /^\d{1,3}_[0-9a-z]{1,17}$/
/** Nothing, a stand-in for a value, or one that somebody has masked already. */
const emptyLike =
  /^(?:null|undefined|none|true|false|\*+|•+|x{3,}|\.{3,}|…|\$\w+|\$?\{+[^{}]*\}+|<[\w .-]*>)$/i

const q = `(${quotePattern})`
const named = new RegExp(
  String.raw`(${secretNames})(?:${q}\s{0,3}(?::|=>|%3A)\s{0,3}|(\]?\s{0,3}(?:=>?|%3D)\s{0,3})|\s{0,3}:[ \t]{0,3})${q}?`,
  'gi',
)

/**
 * The values of secret fields, by the field's name: in JSON and what looks like it, in query strings and forms, in the
 * lines of headers, of settings and of logs.
 */
export function* namedFields(text: string): Generator<Finding> {
  let past = 0
  for (const match of text.matchAll(named)) {
    if (match.index < past) continue
    const [whole, name = '', closing, equals, opening] = match
    const at = match.index + whole.length
    const kind = kindOfName(name)
    const finding = opening
      ? hide(text, kind, readQuoted(text, at, opening))
      : closing
        ? unquoted(text, kind, readBare(text, at), closing)
        : equals
          ? hide(
              text,
              kind,
              isLine(kind) && /^\s*\]?=>/.test(equals) ? readLine(text, at) : readBare(text, at),
            )
          : isLine(kind)
            ? hide(text, kind, headerLine(text, match.index, at))
            : unlessWord(text, kind, at)
    if (!finding) continue
    yield finding
    // what is within is hidden with it
    past = finding.end
  }
}

const isLine = (kind: ScrubKind) => kind === 'authorization' || kind === 'cookie'

/** A number in JSON has no quotation marks; its mark needs some. Only a password is likely to be a number. */
function unquoted(text: string, kind: ScrubKind, value: Stretch, quote: string): Finding | undefined {
  if (kind !== 'password') return undefined
  const finding = hide(text, kind, value)
  return finding && { ...finding, mark: `${quote}${finding.mark}${quote}` }
}

/** The rest of a header's line, which may be an argument in quotation marks. */
function headerLine(text: string, nameAt: number, at: number): Stretch {
  const line = readLine(text, at)
  const [, opening] = headerQuote.exec(text.slice(Math.max(0, nameAt - 40), nameAt)) ?? []
  return opening ? { start: at, end: Math.min(line.end, readQuoted(text, at, opening).end) } : line
}

const headerQuote = new RegExp(String.raw`(${quotePattern})[\w-]*$`)

/** Behind a colon in a sentence stands a word as often as a secret. */
function unlessWord(text: string, kind: ScrubKind, at: number): Finding | undefined {
  // `appToken:token=…`: the name of a group, and the field is still to come
  if (/^[\w[\]-]{1,40}=/.test(text.slice(at, at + 50))) return undefined
  const value = readBare(text, at)
  const word = text.slice(value.start, value.end)
  const isSecret = kind === 'password' || word.length >= 20 || (word.length >= 8 && /\d/.test(word))
  return isSecret ? hide(text, kind, value) : undefined
}

const tag = new RegExp(
  String.raw`(?:<|&lt;)[\w:.-]{0,40}?(${secretNames})(?:\s[^<>&]{0,200})?(?:>|&gt;)(?:<!\[CDATA\[)?`,
  'gi',
)
const closing = /<|&lt;|\]\]>/g

/** The same in XML. */
export function* elements(text: string): Generator<Finding> {
  for (const match of text.matchAll(tag)) {
    const start = match.index + match[0].length
    closing.lastIndex = start
    const end = closing.exec(text)?.index
    const finding = end === undefined ? undefined : hide(text, kindOfName(match[1] ?? ''), { start, end })
    if (finding) yield finding
  }
}

const pair = new RegExp(
  String.raw`(?:name|key)(${quotePattern})\s{0,9}:\s{0,9}\1[\w-]{0,40}?(${secretNames})\1\s{0,40},\s{0,40}\1value\1\s{0,9}:\s{0,9}\1`,
  'gi',
)
const valueFirst = new RegExp(String.raw`value(${quotePattern})\s{0,9}:\s{0,9}\1`, 'gi')
const thenName = new RegExp(
  String.raw`(?:${quotePattern})\s{0,40},\s{0,40}(${quotePattern})(?:name|key)\1\s{0,9}:\s{0,9}\1[\w-]{0,40}?(${secretNames})\1`,
  'iy',
)

/** Fields as an HTTP archive lists them: `{ "name": "ks", "value": "…" }`, in either order. */
export function* namedPairs(text: string): Generator<Finding> {
  for (const match of text.matchAll(pair)) {
    const [whole, quote = '', name = ''] = match
    const finding = hide(text, kindOfName(name), readQuoted(text, match.index + whole.length, quote))
    if (finding) yield finding
  }
  for (const match of text.matchAll(valueFirst)) {
    const [whole, quote = ''] = match
    const value = readQuoted(text, match.index + whole.length, quote)
    thenName.lastIndex = value.end
    const [, , name] = thenName.exec(text) ?? []
    const finding = name && hide(text, kindOfName(name), value)
    if (finding) yield finding
  }
}

const pathPair = /\/(ks|secret|adminSecret|userSecret|token|tokenHash)\/([^/\s?&#"'<>\\]{16,4000})/gi

/** The API also takes its parameters as parts of the path. */
export function* pathPairs(text: string): Generator<Finding> {
  for (const match of text.matchAll(pathPair)) {
    const [whole, name = '', value = ''] = match
    const end = match.index + whole.length
    const finding = hide(text, kindOfName(name), { start: end - value.length, end })
    if (finding) yield finding
  }
}
