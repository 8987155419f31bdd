import { markLength } from './mark'

/** A value within a text: its first character, and the place after its last. */
export interface Stretch {
  start: number
  end: number
}

/** A quotation mark as it lies in a text: bare, behind backslashes (a string within a string), or encoded. */
export const quotePattern = String.raw`(?<!\\)\\{0,15}["']|%22|&quot;`

/**
 * A quoted value. Within a string that lies in another, a mark with more backslashes than the opening one belongs to
 * the value. A value that is never closed ends with its line.
 *
 * @param at behind the opening mark
 * @param quote the opening mark
 */
export function readQuoted(text: string, at: number, quote: string): Stretch {
  const isEncoded = quote === '%22' || quote.endsWith(';')
  const sign = isEncoded ? quote : quote.slice(-1)
  const depth = isEncoded ? 0 : quote.length - 1
  for (let from = at; ; ) {
    const close = text.indexOf(sign, from)
    if (close === -1) return readLine(text, at)
    let backslashes = 0
    while (!isEncoded && close - backslashes > at && text[close - 1 - backslashes] === '\\') backslashes += 1
    if (backslashes % (2 * (depth + 1)) === depth) return { start: at, end: close - depth }
    from = close + 1
  }
}

/** A value that ends where a parameter, a field or a word does. Marks within it are part of it. */
export function readBare(text: string, at: number): Stretch {
  let end = at
  for (;;) {
    const mark = markLength(text, end)
    bareRun.lastIndex = end
    const run = mark > 0 ? mark : (bareRun.exec(text)?.[0].length ?? 0)
    if (run > 0) end += run
    // a sign that ends the value, or is part of it
    else if (end < text.length && isPartOfValue(text, end)) end += 1
    else return { start: at, end }
  }
}

/** A value that ends with its line: at a line break, also one that is written out, or encoded. */
export function readLine(text: string, at: number): Stretch {
  lineBreak.lastIndex = at
  return { start: at, end: lineBreak.exec(text)?.index ?? text.length }
}

const lineBreak = /[\r\n]|\\+[rn]|%0[AaDd]/g
/** A stand-in such as `${KS}` is one piece. */
const bareRun = /\$?\{{1,2}[\w.-]{1,60}\}{1,2}|[^\s&"'<>`\\,;()[\]{}|%]{1,1000}|%(?!26|22|0[AaDd])/y

/** `,` and `;` end a value where another field or a space follows; a bracket, where nothing of a value does. */
function isPartOfValue(text: string, at: number): boolean {
  const sign = text[at] ?? ''
  if (/[\s&"'<>`|%]/.test(sign)) return false
  const rest = text.slice(at + 1, at + 40)
  if (sign === '\\') return /^[^"'rnt\\\s]/.test(rest)
  if (/[,;]/.test(sign)) return !/^(?:\s|$|["'[{\\]|[\w.-]{1,30}["']?[:=])/.test(rest)
  return !/^(?:[\s,;.)\]}"'&<\\]|$)/.test(rest)
}
