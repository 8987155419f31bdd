import { evaluate, parse, type ValueNode } from '@humanwhocodes/momoa'
import { Failed } from '../../failed'
import { type Field, fieldOf, rankOf } from './fields'
import type { RawReading, RawRow } from './found'

/** What the enclosing object says for all that is in it. */
type Around = { partnerId?: unknown; serviceUrl?: unknown }

/**
 * Reads answers of the API: one token, a list of tokens, an `appToken.list` answer (`objects`), several of these in one
 * array as `multirequest` answers them, or one object to a line.
 *
 * @throws Failed BULK_JSON_BROKEN with the line of the fault
 */
export function readJson(text: string): RawReading {
  const reading: RawReading = { rows: [], ignored: 0 }
  for (const { node, above } of documents(text)) collect(node, above, {}, reading)
  return reading
}

type Document = { node: ValueNode; above: number }

function documents(text: string): Document[] {
  try {
    return [{ node: bodyOf(text), above: 0 }]
  } catch (error) {
    const lines = text.split('\n').flatMap((line, above) => (line.trim() === '' ? [] : [{ line, above }]))
    const isObject = ({ line }: { line: string }) => /^\s*\{.*\}\s*,?\s*$/.test(line)
    const ofLines = lines.length > 1 && lines.every(isObject)
    if (!ofLines) throw broken(error, 0)
    return lines.map(({ line, above }) => {
      try {
        return { node: bodyOf(line.replace(/,\s*$/, '')), above }
      } catch (inLine) {
        throw broken(inLine, above)
      }
    })
  }
}

function bodyOf(text: string): ValueNode {
  return parse(text, { mode: 'json' }).body
}

/** Its message may quote the text, so that only the line is taken of it. */
function broken(error: unknown, above: number): Failed {
  const line = typeof error === 'object' && error !== null && 'line' in error ? Number(error.line) : 0
  return new Failed('BULK_JSON_BROKEN', line > 0 ? { params: { line: String(above + line) } } : {})
}

function collect(node: ValueNode, above: number, around: Around, reading: RawReading, depth = 0): void {
  if (node.type === 'Array' && depth < 4) {
    for (const { value } of node.elements) collect(value, above, around, reading, depth + 1)
    return
  }
  const line = above + node.loc.start.line
  if (node.type !== 'Object') {
    reading.rows.push({ line, fields: {}, problem: 'LINE_UNREADABLE' })
    return
  }
  const members = node.members.map(({ name, value }) => ({
    name: name.type === 'String' ? name.value : name.name,
    value,
  }))
  const inner = members.filter(
    ({ name, value }) => (name === 'objects' || name === 'appTokens') && value.type === 'Array',
  )
  const row = rowOf(members, line)
  if (inner.length > 0 && depth < 4) {
    const { partnerId = around.partnerId, serviceUrl = around.serviceUrl } = row.fields
    for (const { value } of inner) collect(value, above, { partnerId, serviceUrl }, reading, depth + 1)
    return
  }
  const isAnswer = members.some(({ name }) => name === 'totalCount' || name === 'code')
  // an empty list answer, or an error: it says nothing about a token
  if (isAnswer && row.fields.appTokenId === undefined && row.fields.secret === undefined) return
  row.fields.partnerId ??= around.partnerId
  row.fields.serviceUrl ??= around.serviceUrl
  reading.ignored += row.ignored
  reading.rows.push({ line, fields: row.fields, isAnswer: row.isAnswer })
}

function rowOf(members: { name: string; value: ValueNode }[], line: number): RawRow & { ignored: number } {
  const fields: RawRow['fields'] = {}
  const ranks = new Map<Field, number>()
  let ignored = 0
  for (const { name, value } of members) {
    const field = fieldOf(name)
    if (field === undefined) {
      if (!knownElsewhere.has(name)) ignored++
      continue
    }
    const rank = rankOf(name)
    if (rank >= (ranks.get(field) ?? Number.POSITIVE_INFINITY)) continue
    const content = contentOf(value)
    if (content === undefined) continue
    ranks.set(field, rank)
    fields[field] = content
  }
  const isAnswer = members.some(
    ({ name, value }) => name === 'objectType' && contentOf(value) === 'KalturaAppToken',
  )
  return { line, fields, isAnswer, ignored }
}

/** Members of an answer that say nothing which is kept. */
const knownElsewhere = new Set(['objectType', 'createdAt', 'updatedAt', 'objects', 'appTokens'])

/** A text, a number, or a list of texts; nothing for what is not set or is of another kind. */
function contentOf(node: ValueNode): string | number | string[] | undefined {
  if (node.type === 'String' || node.type === 'Number') return node.value
  if (node.type !== 'Array') return undefined
  const items: unknown = evaluate(node)
  return Array.isArray(items) ? items.filter((item) => typeof item === 'string') : undefined
}
