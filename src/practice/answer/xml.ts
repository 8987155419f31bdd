import type { ApiException } from '../apiException'
import type { ApiValue } from './value'

/** XML, which is what the server answers to whoever names no format. */
export function xmlAnswer(value: ApiValue): string {
  return document(written(value))
}

/** An exception's body. */
export function xmlException({ code, message, args }: ApiException): string {
  const items = Object.entries(args).map(([name, value]) => ({
    objectType: 'KalturaApiExceptionArg',
    name,
    value,
  }))
  return document(
    `<error>${written({ code, message, objectType: 'KalturaAPIException', args: items })}</error>`,
  )
}

function document(result: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><xml><result>${result}</result><executionTime>0</executionTime></xml>`
}

function written(value: ApiValue): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((item) => `<item>${written(item)}</item>`).join('')
  if (value instanceof Object) return Object.entries(value).map(element).join('')
  return typeof value === 'boolean' ? String(Number(value)) : escaped(String(value))
}

function element([name, value]: [string, ApiValue]): string {
  return value === null || value === undefined ? '' : `<${name}>${written(value)}</${name}>`
}

function escaped(text: string): string {
  const printable = [...text].filter((char) => char >= ' ' || '\t\n\r'.includes(char)).join('')
  return printable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
