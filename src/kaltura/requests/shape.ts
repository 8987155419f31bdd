/**
 * What the API promises a field to be. `time` is Unix seconds; `date` is that, or a date in words, as older servers
 * have it. The server copies some numbers out of the KS as text.
 */
export interface FieldShape {
  kind: 'text' | 'number' | 'flag' | 'time' | 'date' | 'choice'
  /** the API's names for the values of a choice */
  names?: Readonly<Record<string, string>>
  /** promised in every answer */
  isRequired?: boolean
}

/** The fields of one kind of object that may be shown. Whatever else it has is withheld. */
export interface ObjectShape {
  /** the `objectType` that is promised, and those derived from it that have the same fields */
  types: readonly [string, ...string[]]
  fields: Readonly<Record<string, FieldShape>>
}

/** What an action answers: one object, or one with a list of objects in it. */
export interface AnswerShape extends ObjectShape {
  objects?: ObjectShape
}

export const text: FieldShape = { kind: 'text' }
export const number: FieldShape = { kind: 'number' }
export const flag: FieldShape = { kind: 'flag' }
export const time: FieldShape = { kind: 'time' }
export const date: FieldShape = { kind: 'date' }
export const choice = (names: Readonly<Record<string, string>>): FieldShape => ({ kind: 'choice', names })
export const required = (field: FieldShape): FieldShape => ({ ...field, isRequired: true })

/** The answer of a `list` action: `objects` are absent where there are none. */
export function listOf(type: string, objects: ObjectShape): AnswerShape {
  return { types: [type], fields: { totalCount: required(number) }, objects }
}
