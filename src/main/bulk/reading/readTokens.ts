import { type BulkFormat, MAX_BULK_ROWS } from '../../../contract/bulk'
import { formatNumber } from '../../../strings'
import { Failed } from '../../failed'
import { checkRow } from './checkRow'
import { decode, isBinary, UNDECODABLE } from './decode'
import type { RawReading, Reading } from './found'
import { isTokenVariable, readEnv } from './readEnv'
import { readJson } from './readJson'
import { isIdAndToken, readLines } from './readLines'
import { columnNames, headerOf, readTable } from './readTable'

/**
 * Reads app tokens from the clipboard's text or a file's bytes, in whichever format they are. Long work, since there may
 * be tens of thousands of lines: it is done in a thread of its own.
 *
 * @param now epoch milliseconds, to tell which tokens have expired
 * @throws Failed BULK_EMPTY, BULK_BINARY, BULK_TOO_MANY, BULK_UNRECOGNISED, BULK_COLUMNS, BULK_JSON_BROKEN,
 *   BULK_NO_TOKENS; none of them quotes the source
 */
export function readTokens(source: string | Uint8Array, now: number): Reading {
  const { text: decoded, encoding } =
    typeof source === 'string' ? { text: source, encoding: 'text' as const } : decode(source)
  if (isBinary(decoded)) throw new Failed('BULK_BINARY')
  const text = decoded.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  if (text.trim() === '') throw new Failed('BULK_EMPTY')
  const { format, rows, ...more } = inItsFormat(text)
  if (rows.length === 0) throw new Failed('BULK_NO_TOKENS')
  if (rows.length > MAX_BULK_ROWS) {
    throw new Failed('BULK_TOO_MANY', { params: { rows: formatNumber(rows.length) } })
  }
  return {
    format,
    encoding,
    ...more,
    undecodable: text.includes(UNDECODABLE)
      ? text.split('\n').filter((line) => line.includes(UNDECODABLE)).length
      : 0,
    tokens: rows.map((row) => checkRow(row, now)),
  }
}

function inItsFormat(text: string): RawReading & { format: BulkFormat } {
  if (/^\s*[[{]/.test(text)) return { format: 'json', ...readJson(text) }
  const header = headerOf(text)
  // two names that are known make a header; one may be a word of anything, such as `url=`
  const isTable = header !== undefined && new Set(header.fields.filter(Boolean)).size >= 2
  if (isTable) return { format: 'table', ...readTable(text, header) }
  const start = contentOf(text)
  const [variables, pairs] = [start.filter(isTokenVariable).length, start.filter(isIdAndToken).length]
  if (variables > 0 && variables >= pairs) return { format: 'env', ...readEnv(text) }
  if (pairs > 0) return { format: 'lines', ...readLines(text) }
  if (header && header.cells.length > 1) return { format: 'table', ...readTable(text, header) }
  const [first = ''] = start
  const looksLikeTable = /[,;\t|]/.test(first) && start.length > 1
  throw looksLikeTable
    ? new Failed('BULK_COLUMNS', { params: { missing: columnNames(['appTokenId', 'secret']) } })
    : new Failed('BULK_UNRECOGNISED')
}

/** The first lines that are neither empty nor a comment: enough to tell the format by. */
function contentOf(text: string): string[] {
  return text
    .split('\n', 2_000)
    .filter((line) => !/^\s*(#|$)/.test(line))
    .slice(0, 200)
}
