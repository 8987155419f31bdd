import { type ApiValue, isApiObject, type Outcome } from '../answer/value'
import { ApiException } from '../apiException'
import { type Param, type Params, unfolded } from './params'

/** Whether this request is several in one. The server compares this name letter by letter. */
export function isMultirequest(params: Params): boolean {
  return params.get('service') === 'multirequest'
}

/**
 * Runs the numbered calls of a multirequest one after the other, and answers for each what came of it,
 * exceptions included. A call may refer to what an earlier one answered: `{1:result:ks}`.
 */
export function runEach(params: Params, run: (call: Params) => ApiValue): Outcome[] {
  const outcomes: Outcome[] = []
  for (const call of callsOf(params)) {
    try {
      outcomes.push(run(withCommon(filledIn(call, outcomes), params)))
    } catch (failure) {
      outcomes.push(failure instanceof ApiException ? failure : new ApiException('INTERNAL_SERVERL_ERROR'))
    }
  }
  return outcomes
}

/** In the order of their numbers, from 1 (or 0), up to the first that is missing or names no action. */
function callsOf(params: Params): Params[] {
  const calls: Params[] = []
  for (let number = params.has('0') ? 0 : 1; ; number += 1) {
    const call = params.get(String(number))
    if (!(call instanceof Map)) return calls
    const unfoldedCall = unfolded(call)
    if (!isSet(unfoldedCall, 'service') || !isSet(unfoldedCall, 'action')) return calls
    calls.push(unfoldedCall)
  }
}

/** What stands beside the calls counts for each that does not say otherwise, these three only. */
function withCommon(call: Params, params: Params): Params {
  const result = new Map(call)
  for (const name of ['ks', 'clientTag', 'partnerId']) {
    const common = params.get(name)
    if (common !== undefined && common !== null && !isSet(call, name)) result.set(name, common)
  }
  return result
}

function isSet(params: Params, name: string): boolean {
  return (params.get(name) ?? null) !== null
}

function filledIn(table: Params, outcomes: readonly Outcome[]): Params {
  return new Map([...table].map(([name, value]) => [name, fill(value, outcomes)]))
}

function fill(value: Param, outcomes: readonly Outcome[]): Param {
  if (value instanceof Map) return filledIn(value, outcomes)
  if (typeof value !== 'string') return value
  const reference = /\{\d+:result:?.*\}/.exec(value)?.[0]
  const [, number, path] = /^\{(\d+):result:?(.*)\}$/.exec(reference ?? '') ?? []
  if (reference === undefined || number === undefined || path === undefined) return value
  if (Number(number) < 1 || Number(number) > outcomes.length) return value
  const found = scalarAt(outcomes[Number(number) - 1], path === '' ? [] : path.split(':'))
  // The server takes a 0 or an empty text for nothing found.
  if (!found || found === '0')
    throw new ApiException('MISSING_MANDATORY_PARAMETER', { PARAM_NAME: reference })
  return value.replaceAll(reference, () => (found === true ? '1' : String(found)))
}

function scalarAt(outcome: Outcome, path: readonly string[]): string | number | boolean | undefined {
  let value: Outcome = outcome
  for (const name of path) {
    if (value instanceof ApiException || !(isApiObject(value) || Array.isArray(value))) return undefined
    if (!Object.hasOwn(value, name)) return undefined
    value = Reflect.get(value, name) as ApiValue
  }
  return value instanceof Object || value === null ? undefined : value
}
