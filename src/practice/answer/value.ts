/** What an action answers, before it is written in one format or another. */
export type ApiValue = string | number | boolean | null | undefined | ApiValue[] | ApiObject

export interface ApiObject {
  readonly [name: string]: ApiValue
}

/** An object of the API. Its type is the last of its keys, as the server writes it. */
export function apiObject(objectType: string, fields: ApiObject): ApiObject {
  return { ...fields, objectType }
}
