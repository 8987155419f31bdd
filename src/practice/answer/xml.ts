import type { ApiException } from '../apiException'
import { type ApiObject, type ApiValue, isApiObject } from './value'

/**
 * XML, which is what the server answers to whoever names no format. An object's type comes first. A property
 * that is not set is an empty element, or none where the request says `ignoreNull`.
 */
export function xmlAnswer(value: ApiValue, ignoreNull = false): string {
  return document(written(value, ignoreNull))
}

/** An exception's body. */
export function xmlException(exception: ApiException): string {
  return document(error(exception))
}

/** The body of a multirequest: what is already written, one item each. */
export function xmlDocument(items: readonly string[]): string {
  return document(items.map((item) => `<item>${item}</item>`).join(''))
}

/** An exception as it stands among other answers. */
export function error({ code, message, args }: ApiException): string {
  const items = Object.entries(args).map(([name, value]) =>
    written({ name, value, objectType: 'KalturaApiExceptionArg' }, false),
  )
  const head = `<code>${escaped(code)}</code><message>${escaped(message)}</message>`
  const list = items.map((item) => `<item>${item}</item>`).join('')
  return `<error>${head}<objectType>KalturaAPIException</objectType><args>${list}</args></error>`
}

/** A value as it stands among other answers. */
export function written(value: ApiValue, ignoreNull: boolean): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((item) => `<item>${written(item, ignoreNull)}</item>`).join('')
  if (isApiObject(value)) return elements(value, ignoreNull)
  return typeof value === 'boolean' ? String(Number(value)) : escaped(String(value))
}

function document(result: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><xml><result>${result}</result><executionTime>0</executionTime></xml>`
}

function elements({ objectType, ...fields }: ApiObject, ignoreNull: boolean): string {
  const ordered = objectType === undefined ? fields : { objectType, ...fields }
  return Object.entries(ordered)
    .filter(([, value]) => value !== undefined && !(ignoreNull && value === null))
    .map(([name, value]) => `<${name}>${written(value, ignoreNull)}</${name}>`)
    .join('')
}

function escaped(text: string): string {
  const printable = [...text].filter((char) => char >= ' ' || '\t\n\r'.includes(char)).join('')
  return printable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
