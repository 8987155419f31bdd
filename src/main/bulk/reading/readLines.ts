import type { RawReading, RawRow } from './found'

const LINE = /^(?:(\d{1,10}):)?(\d{1,3}_[0-9a-z]+)\s*:\s*(.*)$/i

/** Whether a line is of the form `id:token` or `partnerId:id:token`. */
export function isIdAndToken(line: string): boolean {
  return LINE.test(line.trim())
}

/** Reads lines of `id:token`, or `partnerId:id:token`. Empty lines and those that begin with `#` say nothing. */
export function readLines(text: string): RawReading {
  const rows: RawRow[] = []
  for (const [n, raw] of text.split('\n').entries()) {
    const content = raw.trim()
    if (content === '' || content.startsWith('#')) continue
    const [, partnerId, appTokenId, secret] = LINE.exec(content) ?? []
    rows.push(
      appTokenId === undefined
        ? { line: n + 1, fields: {}, problem: 'LINE_UNREADABLE' }
        : { line: n + 1, fields: { appTokenId, secret, ...(partnerId !== undefined && { partnerId }) } },
    )
  }
  return { rows, ignored: 0 }
}
