import type { SessionType } from '../../kaltura'
import { ApiException } from '../apiException'
import type { Param, Params } from './params'

/**
 * Builds an action's arguments from the request, with the server's own conversions and refusals. What is
 * absent is `null`. A JSON `null` is not absent: it is converted, as everything is, to 0 or an empty text.
 */
export interface Arguments {
  /** @throws ApiException `MISSING_MANDATORY_PARAMETER` */
  requiredString(name: string): string
  optionalString(name: string): string | null
  optionalInteger(name: string): number | null
  /** @throws ApiException `INVALID_ENUM_VALUE` for anything but 0 and 2, `null` included */
  optionalSessionType(name: string): SessionType | null
  /** @throws ApiException `INVALID_ENUM_VALUE` for anything but one of these, `null` included */
  optionalEnum<const T extends string | number>(name: string, values: readonly T[], type: string): T | null
  /** An object's own arguments; all absent when the object is. */
  object(name: string): Arguments
  /** @throws ApiException `MISSING_MANDATORY_PARAMETER` */
  requiredObject(name: string): Arguments
  /** Whether a property of an object is asked to be unset, by `name__null`. */
  isUnset(name: string): boolean
}

export function argumentsOf(params: Params): Arguments {
  const given = (name: string): Param => {
    const value = params.get(name)
    if (value === undefined) throw missing(name)
    return value
  }
  const optional = <T>(name: string, read: (value: Param) => T): T | null => {
    const value = params.get(name)
    return value === undefined ? null : read(value)
  }
  const args: Arguments = {
    requiredString: (name) => text(given(name)),
    optionalString: (name) => optional(name, text),
    optionalInteger: (name) => optional(name, integer),
    optionalSessionType: (name) => args.optionalEnum(name, [0, 2], 'KalturaSessionType'),
    optionalEnum: (name, values, type) =>
      optional(name, (value) => {
        const spelled = text(value)
        const found = values.find((each) => String(each) === spelled)
        if (found === undefined) throw badEnum(spelled, name, type)
        return found
      }),
    object(name) {
      const value = params.get(name)
      return argumentsOf(value instanceof Map ? value : new Map())
    },
    requiredObject(name) {
      const value = given(name)
      if (value === null) throw missing(name)
      return args.object(name)
    },
    isUnset: (name) => params.has(`${name}__null`),
  }
  return args
}

function missing(name: string): ApiException {
  return new ApiException('MISSING_MANDATORY_PARAMETER', { PARAM_NAME: name })
}

function badEnum(value: string, name: string, type: string): ApiException {
  return new ApiException('INVALID_ENUM_VALUE', { ENUM_VAL: value, PARAM_NAME: name, ENUM_TYPE: type })
}

/** As PHP turns a value into a string. */
function text(value: Param): string {
  if (value === null || value === false || value instanceof Map) return ''
  return value === true ? '1' : String(value)
}

/** As PHP turns a value into an integer: the leading number of a text, or 0. */
function integer(value: Param): number {
  return typeof value === 'number'
    ? Math.trunc(value)
    : Number(/^\s*[-+]?\d{1,15}/.exec(text(value))?.[0] ?? 0)
}
