import type { ApiException } from '../apiException'
import { jsonAnswer, jsonException } from './json'
import type { ApiValue } from './value'
import { xmlAnswer, xmlException } from './xml'

/** One way of writing an answer. */
export interface AnswerFormat {
  contentType: string
  answer(value: ApiValue): string
  exception(exception: ApiException): string
}

/** By the `format` parameter. The server's other formats are not practised here. */
export const formats: ReadonlyMap<string, AnswerFormat> = new Map([
  ['1', { contentType: 'application/json', answer: jsonAnswer, exception: jsonException }],
  ['2', { contentType: 'text/xml', answer: xmlAnswer, exception: xmlException }],
])

/** For requests that name none. */
export const defaultFormat = '2'
