import type { ShownAnswer, ShownObject } from '../../kaltura'

/** Which part of an answer is meant; none of it is the whole. */
export type Part = { object?: number | undefined; field?: string | undefined }

/**
 * A stripped answer, or a part of it, as text to paste: a field's value as it is, anything larger as JSON in the
 * API's spellings. `undefined` where there is no such part.
 */
export function asText(answer: ShownAnswer, { object, field }: Part): string | undefined {
  const whole = object === undefined ? answer.root : answer.objects?.[object]
  if (!whole) return undefined
  if (field !== undefined) {
    const value = whole.fields.find(({ name }) => name === field)?.value
    return value === undefined ? undefined : String(value)
  }
  const list = object === undefined ? answer.objects : undefined
  return JSON.stringify({ ...plain(whole), ...(list && { objects: list.map(plain) }) }, null, 2)
}

function plain({ fields, objectType }: ShownObject): Record<string, unknown> {
  return {
    ...Object.fromEntries(fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]))),
    ...(objectType !== undefined && { objectType }),
  }
}
