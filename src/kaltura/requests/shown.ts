/** What a value is in JSON. `null` is `nothing`. */
export type JsonType = 'text' | 'number' | 'flag' | 'nothing' | 'list' | 'object'

/** Why a value is not shown: it is not what the API promises, or far too long. */
export type FieldProblem = 'WRONG_TYPE' | 'TOO_LONG'

/** One field of an answer as a person may see it: nothing secret is in it. */
export interface ShownField {
  name: string
  /** as it was sent */
  type: JsonType
  /** absent where there is a problem */
  value?: string | number | boolean
  /** the value is a time, in Unix seconds */
  isTime?: true
  /** the API's name for the value */
  meaning?: string
  problem?: FieldProblem
}

/** Why nothing of an object is shown: it is none, or of a type that was not promised. */
export type ObjectProblem = 'NOT_AN_OBJECT' | 'OTHER_TYPE'

export interface ShownObject {
  /** the type that is promised */
  promised: string
  /** the type it says it is, where that is a name and nothing that could be a secret */
  objectType?: string
  /** what it is in JSON */
  type: JsonType
  problem?: ObjectProblem
  fields: ShownField[]
  /** promised in every answer, and absent */
  missing: string[]
  /** fields that are not on the list of what may be shown, by number alone: their names come from the server */
  withheld: number
}

/** An answer, stripped. */
export interface ShownAnswer {
  root: ShownObject
  /** of a list action that answered a list */
  objects?: ShownObject[]
  /** of a list action: what stands in the place of the list */
  objectsAre?: JsonType
  /** objects beyond what one page can have, which were dropped */
  dropped: number
}
