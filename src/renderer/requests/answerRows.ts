import type { ShownField, ShownObject } from '../../contract/requests'
import { formatLocale, t } from '../../strings'
import type { Run } from './runs'

/** Which part of an answer a row stands for. */
export type Part = { object?: number; field?: string }

/** One row of an answer's tree. */
export type Row = { id: string; name: string } & (
  | { kind: 'field'; field: ShownField; part: Part }
  | { kind: 'problem'; problem: string }
  | { kind: 'object'; object: ShownObject; part: Part; rows: readonly Row[] }
  | { kind: 'list'; total: number; rows: readonly Row[] }
)

/** The row that holds the list of a `list` action. */
export const LIST_ROW = 'objects'

type Answered = Extract<Run['outcome'], { is: 'answered' }>

/** An answer as rows: the fields of the answer itself, then its list. */
export function answerRows({ answer, objects }: Answered): Row[] {
  const { root, list, listIs } = answer
  const rows = fieldRows(root, '', {})
  if (listIs)
    rows.push({ id: LIST_ROW, name: LIST_ROW, kind: 'problem', problem: t(`requests.odd.noList.${listIs}`) })
  if (list) {
    rows.push({
      id: LIST_ROW,
      name: LIST_ROW,
      kind: 'list',
      total: list.total,
      rows: objects.map((object, index) => objectRow(object, index)),
    })
  }
  return rows
}

/** The same row for the same object, however often it is asked for: a tree renders anew what is another. */
const objectRows = new WeakMap<ShownObject, Row>()

function objectRow(object: ShownObject, index: number): Row {
  const known = objectRows.get(object)
  if (known) return known
  const id = `${LIST_ROW}/${index}`
  const part = { object: index }
  const row: Row = {
    id,
    name: String(index),
    kind: 'object',
    object,
    part,
    rows: fieldRows(object, `${id}/`, part),
  }
  objectRows.set(object, row)
  return row
}

function fieldRows(
  { fields, missing, problem, promised, objectType, type }: ShownObject,
  prefix: string,
  part: Part,
) {
  if (problem === 'NOT_AN_OBJECT') {
    return [oddRow(prefix, t(`requests.odd.noObject.${type}`, { promised }))]
  }
  if (problem === 'OTHER_TYPE') {
    return [
      oddRow(
        prefix,
        objectType === undefined
          ? t('requests.odd.untyped', { promised })
          : t('requests.odd.otherType', { promised, sent: objectType }),
      ),
    ]
  }
  return [
    ...fields.map(
      (field): Row => ({
        id: prefix + field.name,
        name: field.name,
        kind: 'field',
        field,
        part: { ...part, field: field.name },
      }),
    ),
    ...missing.map(
      (name): Row => ({
        id: prefix + name,
        name,
        kind: 'problem',
        problem: t('requests.odd.missing'),
      }),
    ),
  ]
}

function oddRow(prefix: string, problem: string): Row {
  return { id: `${prefix}?`, name: t('requests.answer.itself'), kind: 'problem', problem }
}

/** What stands in the place of a value that is not shown; nothing where it is. */
export function fieldProblem({ problem, type }: ShownField): string | undefined {
  if (problem === 'WRONG_TYPE') return t('requests.odd.wrongType', { type: t(`requests.types.${type}`) })
  return problem === 'TOO_LONG' ? t('requests.odd.tooLong') : undefined
}

/** A value in one line, for reading: a time by this machine's clock, with the number that was sent. */
export function valueWords({ value, isTime, meaning }: ShownField): string {
  if (isTime) return `${localTime(Number(value))} · ${value}`
  return meaning === undefined ? String(value ?? '') : `${value} · ${meaning}`
}

/** A moment by this machine's clock. @param seconds Unix seconds */
export function localTime(seconds: number): string {
  return new Date(seconds * 1000).toLocaleString(formatLocale, { dateStyle: 'medium', timeStyle: 'medium' })
}

/** What an object in a list is called: its id and its name, as far as it has them. */
export function objectWords({ fields }: ShownObject): string {
  const of = (name: string) => fields.find((field) => field.name === name)?.value
  return [of('id'), of('name') ?? of('description')].filter((each) => each !== undefined).join(' · ')
}

/** The row with this id, and so what a selection stands for. */
export function rowById(rows: readonly Row[], id: string): Row | undefined {
  for (const row of rows) {
    if (row.id === id) return row
    if (!('rows' in row) || !id.startsWith(`${row.id}/`)) continue
    const found = rowById(row.rows, id)
    if (found) return found
  }
  return undefined
}
