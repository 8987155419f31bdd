import type { ApiException } from '../apiException'
import type { ApiValue } from './value'

/**
 * JSON as PHP writes it: `/` and everything beyond ASCII escaped. Fields that are not set are left out; an
 * answer of nothing is `null`.
 */
export function jsonAnswer(value: ApiValue): string {
  return JSON.stringify(withoutNulls(value) ?? null)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** An exception's body. `args` without entries is an empty list, as an empty PHP array is. */
export function jsonException({ code, message, args }: ApiException): string {
  return jsonAnswer({
    code,
    message,
    objectType: 'KalturaAPIException',
    args: Object.keys(args).length === 0 ? [] : args,
  })
}

function withoutNulls(value: ApiValue): ApiValue {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!(value instanceof Object)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) =>
      field === null || field === undefined ? [] : [[name, withoutNulls(field)]],
    ),
  )
}
