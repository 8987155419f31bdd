import { ApiException } from '../apiException'

/** What an action answers, before it is written in one format or another. */
export type ApiValue = string | number | boolean | null | undefined | ApiValue[] | ApiObject

export interface ApiObject {
  readonly [name: string]: ApiValue
}

/** What came of a call: its answer, or the exception that is answered instead. */
export type Outcome = ApiValue | ApiException

/** An object of the API. Its type is kept as the last of its keys, as JSON writes it. */
export function apiObject(objectType: string, fields: ApiObject): ApiObject {
  return { ...fields, objectType }
}

export function isApiObject(outcome: Outcome): outcome is ApiObject {
  return outcome instanceof Object && !Array.isArray(outcome) && !(outcome instanceof ApiException)
}
