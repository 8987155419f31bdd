import { CsvError, parse } from 'csv-parse/sync'
import { listed, t } from '../../../strings'
import { Failed } from '../../failed'
import { type Field, fieldOf, rankOf } from './fields'
import type { Delimiter, RawReading, RawRow } from './found'

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|']

/** The header of a table: which column says what. */
export type Header = {
  delimiter: Delimiter
  cells: string[]
  fields: (Field | undefined)[]
  /** lines to leave out: empty ones, and the `sep=;` that a spreadsheet puts first */
  skip: number
}

/** The delimiter under which most of the first line's cells have a known name; none where not one has. */
export function headerOf(text: string): Header | undefined {
  const { line, skip } = firstLine(text)
  let best: { header: Header; known: number } | undefined
  for (const delimiter of delimiters) {
    const cells = cellsOf(line, delimiter)
    const fields = cells.map(fieldOf)
    const known = new Set(fields.filter((field) => field !== undefined)).size
    if (known > (best?.known ?? 0)) best = { header: { delimiter, cells, fields, skip }, known }
  }
  return best?.header
}

/**
 * Reads a table with a header. A row that cannot be read is a row with a problem.
 *
 * @throws Failed BULK_COLUMNS when the id or the secret has no column, or something has two
 */
export function readTable(text: string, header: Header): RawReading {
  const columns = columnsOf(header)
  const rows: RawRow[] = []
  for (const { line, cells, problem } of recordsOf(text.split('\n'), header.skip + 1, header.delimiter)) {
    if (problem) rows.push({ line, fields: {}, problem })
    else if (cells.slice(header.cells.length).some((cell) => cell.trim() !== '')) {
      rows.push({ line, fields: {}, problem: 'TOO_MANY_CELLS' })
    } else if (cells.some((cell) => cell.trim() !== '')) {
      rows.push({ line, fields: Object.fromEntries([...columns].map(([field, at]) => [field, cells[at]])) })
    }
  }
  const used = new Set(columns.values())
  return {
    rows,
    ignored: header.cells.filter((cell, at) => !used.has(at) && cell.trim() !== '').length,
    delimiter: header.delimiter,
  }
}

/** How often reading begins anew after a stray quotation mark; beyond, lines near one may be lost with it. */
const MAX_RESTARTS = 100

type Entry = { line: number; cells: string[]; problem?: 'QUOTE_UNCLOSED' | 'QUOTE_MISPLACED' }

/**
 * The records from a line on. A stray quotation mark would swallow the lines after it: so the line it is on is left
 * out, with its problem, and reading begins anew at the next.
 */
function recordsOf(lines: readonly string[], from: number, delimiter: Delimiter): Entry[] {
  const records: Entry[] = []
  let start = from
  for (let attempt = 0; start < lines.length; attempt++) {
    /** lines that are read to their end, of all */
    let read = start
    const base = start
    try {
      parse(lines.slice(base).join('\n'), {
        delimiter,
        record_delimiter: '\n',
        relax_column_count: true,
        skip_empty_lines: true,
        skip_records_with_error: attempt >= MAX_RESTARTS,
        // spaces before a quotation mark are common, and nothing we read begins with one
        ltrim: delimiter !== '\t',
        on_skip: () => {
          records.push({ line: read + 1, cells: [], problem: 'QUOTE_MISPLACED' })
        },
        on_record: (cells: string[], info) => {
          read = base + info.lines
          const inside = cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
          records.push({ line: read - inside, cells })
          return null
        },
      })
      return records
    } catch (error) {
      const isUnclosed = error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED'
      let bad = read
      while (lines[bad]?.trim() === '') bad++
      records.push({ line: bad + 1, cells: [], problem: isUnclosed ? 'QUOTE_UNCLOSED' : 'QUOTE_MISPLACED' })
      start = bad + 1
    }
  }
  return records
}

function columnsOf({ cells, fields }: Header): Map<Field, number> {
  const columns = new Map<Field, number>()
  const doubled = new Set<Field>()
  for (const [at, field] of fields.entries()) {
    if (field === undefined) continue
    const other = columns.get(field)
    if (other === undefined) columns.set(field, at)
    else {
      const [mine, theirs] = [rankOf(cells[at] ?? ''), rankOf(cells[other] ?? '')]
      // a name and a description are two things, of which the name is the better label
      if (field !== 'label' || mine === theirs) doubled.add(field)
      else if (mine < theirs) columns.set(field, at)
    }
  }
  const missing = (['appTokenId', 'secret'] as const).filter((field) => !columns.has(field))
  if (missing.length === 0 && doubled.size === 0) return columns
  const plainWord = (cell: string) => /^[a-z][a-z _-]{0,29}$/i.test(cell.trim())
  const unknown = cells.filter((cell, at) => fields[at] === undefined && cell.trim() !== '')
  const found = cells.filter((_, at) => fields[at] !== undefined)
  const facts = {
    missing: columnNames(missing),
    doubled: columnNames([...doubled]),
    found: listed(found.map((cell) => cell.trim())),
    // what is no plain word may be data, and then a secret
    unknown: listed(
      unknown.map((cell) => (plainWord(cell) ? cell.trim() : t('main.bulk.unnamedColumn'))).slice(0, 10),
    ),
  }
  const params = Object.entries(facts).filter(([, words]) => words !== '')
  throw new Failed('BULK_COLUMNS', { params: Object.fromEntries(params) })
}

/** What columns are for, in words; those that are seldom there by the name of their field. */
export function columnNames(fields: readonly Field[]): string {
  return listed(fields.map((field) => (isNamed(field) ? t(`main.bulk.columns.${field}`) : field)))
}

const named = ['appTokenId', 'secret', 'partnerId', 'serviceUrl', 'hashType', 'label'] as const
const isNamed = (field: Field): field is (typeof named)[number] => named.some((each) => each === field)

function firstLine(text: string): { line: string; skip: number } {
  const lines = text.split('\n', 50)
  const isContent = (line: string) => line.trim() !== '' && !/^sep=.$/.test(line)
  const skip = lines.findIndex(isContent)
  return { line: lines[skip] ?? '', skip: Math.max(0, skip) }
}

function cellsOf(line: string, delimiter: Delimiter): string[] {
  const options = { delimiter, relax_quotes: true, relax_column_count: true, ltrim: true, rtrim: true }
  try {
    return parse(line, options)[0] ?? []
  } catch {
    return line.split(delimiter)
  }
}
