import type { SessionType } from '../../kaltura'
import { ApiException } from '../apiException'
import type { Param, Params } from './params'

/** Builds an action's arguments from the request, with the server's own conversions and refusals. */
export interface Arguments {
  /** @throws ApiException `MISSING_MANDATORY_PARAMETER` */
  requiredString(name: string): string
  optionalString(name: string): string | null
  optionalInteger(name: string): number | null
  /** @throws ApiException `INVALID_ENUM_VALUE` for anything but 0 and 2, `null` included */
  optionalSessionType(name: string): SessionType | null
  /** An object's own arguments; all absent when the object is. */
  object(name: string): Arguments
}

export function argumentsOf(params: Params): Arguments {
  return {
    requiredString(name) {
      const value = params.get(name)
      if (value === undefined) throw new ApiException('MISSING_MANDATORY_PARAMETER', { PARAM_NAME: name })
      return text(value)
    },
    optionalString(name) {
      const value = params.get(name)
      return value === undefined || value === null ? null : text(value)
    },
    optionalInteger(name) {
      const value = params.get(name)
      return value === undefined || value === null ? null : integer(value)
    },
    optionalSessionType(name) {
      const value = params.get(name)
      if (value === undefined) return null
      const spelled = text(value)
      if (spelled === '0') return 0
      if (spelled === '2') return 2
      throw new ApiException('INVALID_ENUM_VALUE', {
        ENUM_VAL: spelled,
        PARAM_NAME: name,
        ENUM_TYPE: 'KalturaSessionType',
      })
    },
    object(name) {
      const value = params.get(name)
      return argumentsOf(value instanceof Map ? value : new Map())
    },
  }
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
