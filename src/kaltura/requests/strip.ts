import { setImmediate as breathe } from 'node:timers/promises'
import { KalturaError, redactor } from '../errors'
import type { AnswerShape, FieldShape, ObjectShape } from './shape'
import type { JsonType, ShownAnswer, ShownField, ShownObject } from './shown'

/** The largest page that the API answers. */
const MAX_OBJECTS = 500
/** Characters of one text that are looked at, and that are shown. */
const MAX_TEXT = 65_536
const MAX_SHOWN_TEXT = 4_000
/** Objects between two looks at the clock, and milliseconds that a stretch of work may take. */
const OBJECTS_AT_ONCE = 5
const STRETCH_MS = 4

/**
 * Reduces an answer to what may be shown: the fields that its shape lists, of objects of the promised type, as the
 * types that are promised, with every text redacted. The rest is counted, not guessed at, and not named: names come
 * from the server too.
 *
 * It lets other work in between, since a page of 500 objects takes longer than a frame.
 *
 * @param secrets what was sent with the request
 * @throws KalturaError CANCELLED
 */
export async function strip(
  answer: unknown,
  shape: AnswerShape,
  secrets: readonly string[],
  signal?: AbortSignal,
): Promise<ShownAnswer> {
  const clean = redactor(secrets)
  const isList = shape.objects !== undefined
  const root = stripObject(answer, shape, clean, isList ? ['objects'] : [])
  const list = isList && root.problem === undefined ? (answer as { objects?: unknown }).objects : undefined
  if (!shape.objects || root.problem !== undefined) return { root, dropped: 0 }
  if (list === undefined) return { root, objects: [], dropped: 0 }
  if (!Array.isArray(list)) return { root, objectsAre: jsonType(list), dropped: 0 }
  const kept = list.slice(0, MAX_OBJECTS)
  const objects: ShownObject[] = []
  let since = performance.now()
  for (const [index, each] of kept.entries()) {
    objects.push(stripObject(each, shape.objects, clean, []))
    if (index % OBJECTS_AT_ONCE > 0 || performance.now() - since < STRETCH_MS) continue
    await breathe()
    if (signal?.aborted) throw new KalturaError('CANCELLED')
    since = performance.now()
  }
  return { root, objects, dropped: list.length - kept.length }
}

function stripObject(
  value: unknown,
  { types, fields }: ObjectShape,
  clean: (text: string) => string,
  elsewhere: readonly string[],
): ShownObject {
  const [promised] = types
  const nothing = { promised, type: jsonType(value), fields: [], missing: [], withheld: 0 }
  if (!isObject(value)) return { ...nothing, problem: 'NOT_AN_OBJECT' }
  const said = Object.hasOwn(value, 'objectType') ? value.objectType : undefined
  const known = types.find((type) => type === said)
  const count = Object.keys(value).filter((name) => name !== 'objectType').length
  if (known === undefined) {
    const name = presentableType(said, clean)
    return { ...nothing, ...(name && { objectType: name }), problem: 'OTHER_TYPE', withheld: count }
  }
  // a `null` counts as absent: the server drops what is not set
  const present = Object.entries(fields).filter(
    ([name]) => Object.hasOwn(value, name) && value[name] !== null && value[name] !== undefined,
  )
  const names = [...Object.keys(fields), ...elsewhere].filter((name) => Object.hasOwn(value, name))
  return {
    ...nothing,
    objectType: known,
    fields: present.map(([name, field]) => stripField(name, value[name], field, clean)),
    missing: Object.entries(fields)
      .filter(([name, { isRequired }]) => isRequired && !present.some(([each]) => each === name))
      .map(([name]) => name),
    withheld: count - names.length,
  }
}

function stripField(
  name: string,
  value: unknown,
  { kind, names }: FieldShape,
  clean: (text: string) => string,
): ShownField {
  const type = jsonType(value)
  const wrong: ShownField = { name, type, problem: 'WRONG_TYPE' }
  if (typeof value === 'boolean') return kind === 'flag' ? { name, type, value } : wrong
  if (typeof value === 'number') {
    if (kind === 'text' || Math.abs(value) > Number.MAX_SAFE_INTEGER) return wrong
    if (kind === 'flag') return value === 0 || value === 1 ? { name, type, value } : wrong
    const meaning = names?.[value]
    return { name, type, value, ...timeMark(kind, value), ...(meaning !== undefined && { meaning }) }
  }
  if (typeof value !== 'string') return wrong
  if (value.length > MAX_TEXT) return { name, type, problem: 'TOO_LONG' }
  if (kind === 'flag') return wrong
  if (kind === 'number' || kind === 'time') {
    return numeral.test(value) ? { name, type, value, ...timeMark(kind, Number(value)) } : wrong
  }
  const shown = shorten(clean(value))
  if (kind === 'text') return { name, type, value: shown }
  if (kind === 'date') return { name, type, value: shown, ...timeMark(kind, Number(value)) }
  const meaning = names && Object.hasOwn(names, value) ? names[value] : undefined
  return { name, type, value: shown, ...(meaning !== undefined && { meaning }) }
}

/** A number as text. */
const numeral = /^-?\d{1,15}(?:\.\d{1,6})?$/

/** A time is marked as one where a calendar can hold it; a date in words is left as it is. */
function timeMark(kind: FieldShape['kind'], value: number): { isTime?: true } {
  const isTime = (kind === 'time' || kind === 'date') && value > 0 && value <= 9_999_999_999
  return isTime ? { isTime } : {}
}

/** Shortened after it was redacted, so that no half of a secret is left standing. */
function shorten(text: string): string {
  return text.length <= MAX_SHOWN_TEXT ? text : `${text.slice(0, MAX_SHOWN_TEXT)}…`
}

/** A type's name is kept only if it looks like one and hides nothing. */
function presentableType(said: unknown, clean: (text: string) => string): string | undefined {
  const isName = typeof said === 'string' && /^Kaltura[A-Z][A-Za-z0-9]{0,60}$/.test(said)
  return isName && clean(said) === said ? said : undefined
}

function jsonType(value: unknown): JsonType {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'flag' : 'object'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
