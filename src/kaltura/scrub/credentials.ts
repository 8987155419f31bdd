import { hide } from './fields'
import type { Finding, ScrubKind } from './mark'
import { quotePattern, readBare, readQuoted } from './values'

/** `https://user:password@host` */
const userInfo = /:\/\/[^\s/?#"'@:<>]{1,200}:([^\s/?#"'@<>]{1,200})@/g

export function* passwordsInUrls(text: string): Generator<Finding> {
  for (const match of text.matchAll(userInfo)) {
    const [whole, password = ''] = match
    const end = match.index + whole.length - 1
    const finding = hide(text, 'password', { start: end - password.length, end })
    if (finding) yield finding
  }
}

/** A JSON web token: two parts that begin with `{"` in base64, and a signature. */
const webToken = /eyJ[\w-]{8,4000}\.[\w-]{4,8000}\.[\w-]{0,2000}/g

export function* webTokens(text: string): Generator<Finding> {
  for (const { index, 0: token } of text.matchAll(webToken)) {
    const finding = hide(text, 'token', { start: index, end: index + token.length })
    if (finding) yield finding
  }
}

const command = /\bcurl(?:\.exe)?\b/g
/** A line's end that ends a command too: no backslash or caret before it goes on with the next line. */
const commandEnd = /(?<![\\^])\r?\n/g
/** Characters: no command is longer, but a line of something else can be. */
const LONGEST_COMMAND = 100_000
const flag = new RegExp(
  String.raw`\s(-u|-U|-b|--user|--proxy-user|--cookie|--oauth2-bearer|--pass)(?:\s+|=)?(${quotePattern})?`,
  'g',
)
const kinds: Record<string, ScrubKind> = { '-b': 'cookie', '--cookie': 'cookie', '--oauth2-bearer': 'token' }

/** What curl is given on its command line besides headers and data. */
export function* curlArguments(text: string): Generator<Finding> {
  let past = 0
  for (const { index } of text.matchAll(command)) {
    if (index < past) continue
    commandEnd.lastIndex = index
    past = Math.min(commandEnd.exec(text)?.index ?? text.length, index + LONGEST_COMMAND)
    const line = text.slice(index, past)
    for (const match of line.matchAll(flag)) {
      const [whole, name = '', quote] = match
      const at = index + match.index + whole.length
      const finding = hide(
        text,
        kinds[name] ?? 'password',
        quote ? readQuoted(text, at, quote) : readBare(text, at),
      )
      if (finding) yield finding
    }
  }
}

/** A hash by its length, in the words that follow a mention of `tokenHash`. */
const hashNearby =
  /token[-_ ]?hash[^\n]{0,80}?(?<![0-9A-Za-z])([0-9a-f]{128}|[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})(?![0-9A-Za-z])/gi

export function* hashesNearby(text: string): Generator<Finding> {
  for (const match of text.matchAll(hashNearby)) {
    const end = match.index + match[0].length
    const finding = hide(text, 'tokenHash', { start: end - (match[1]?.length ?? 0), end })
    if (finding) yield finding
  }
}
