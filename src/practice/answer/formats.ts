import { ApiException } from '../apiException'
import type { Params } from '../request/params'
import { jsonAnswer, jsonException } from './json'
import type { Outcome } from './value'
import { error, written, xmlAnswer, xmlDocument, xmlException } from './xml'

/** One way of writing an answer. */
export interface AnswerFormat {
  contentType: string
  /** The answer of one call. */
  one(outcome: Outcome): string
  /** The answers of a multirequest. */
  several(outcomes: readonly Outcome[]): string
}

/**
 * As the `format` parameter names it; XML for requests that name none. `undefined` for the server's other
 * formats, which are not practised here, and for what it does not know itself.
 */
export function formatOf(params: Params): AnswerFormat | undefined {
  const ignoreNull = params.get('ignoreNull') === '1' || params.get('ignoreNull') === true
  switch (String(params.get('format') ?? '2')) {
    case '1':
      return json
    case '2':
      return xml(ignoreNull)
    default:
      return undefined
  }
}

const json: AnswerFormat = {
  contentType: 'application/json',
  one: (outcome) => (outcome instanceof ApiException ? jsonException(outcome) : jsonAnswer(outcome)),
  several: (outcomes) => `[${outcomes.map(json.one).join(',')}]`,
}

function xml(ignoreNull: boolean): AnswerFormat {
  return {
    contentType: 'text/xml',
    one: (outcome) =>
      outcome instanceof ApiException ? xmlException(outcome) : xmlAnswer(outcome, ignoreNull),
    several: (outcomes) =>
      xmlDocument(
        outcomes.map((each) => (each instanceof ApiException ? error(each) : written(each, ignoreNull))),
      ),
  }
}
