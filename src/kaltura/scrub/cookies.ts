import { hide } from './fields'
import type { Finding } from './mark'
import { quotePattern, readQuoted } from './values'

const list = new RegExp(String.raw`cookies(?:${quotePattern})\s{0,9}:\s{0,9}\[`, 'gi')
const quoteHere = new RegExp(quotePattern, 'y')

/** Every value in the lists of cookies of an HTTP archive, whatever the cookie is called. */
export function* listedCookies(text: string): Generator<Finding> {
  let past = 0
  for (const match of text.matchAll(list)) {
    if (match.index >= past) past = yield* valuesIn(text, match.index + match[0].length)
  }
}

/** @returns where the list ends */
function* valuesIn(text: string, start: number): Generator<Finding, number> {
  let at = start
  let field = ''
  for (let depth = 1; depth > 0 && at < text.length; ) {
    quoteHere.lastIndex = at
    const quote = quoteHere.exec(text)?.[0]
    if (quote) {
      const string = readQuoted(text, at + quote.length, quote)
      at = string.end + quote.length
      if (isName(text, at)) field = text.slice(string.start, string.end)
      else if (field === 'value') {
        const finding = hide(text, 'cookie', string)
        if (finding) yield finding
      }
      continue
    }
    if (text[at] === '[' || text[at] === '{') depth += 1
    if (text[at] === ']' || text[at] === '}') depth -= 1
    at += 1
  }
  return at
}

function isName(text: string, at: number): boolean {
  return /^\s{0,9}:/.test(text.slice(at, at + 10))
}
