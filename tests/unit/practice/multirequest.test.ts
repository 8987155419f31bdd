import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ApiValue } from '../../../src/practice/answer/value'
import { ApiException } from '../../../src/practice/apiException'
import { runEach } from '../../../src/practice/request/multirequest'
import { type Params, paramsOf } from '../../../src/practice/request/params'

/** Runs calls that answer what `answers` has for them, and shows what each was really sent. */
function run(request: object, answers: readonly (ApiValue | ApiException)[] = []) {
  const sent: Params[] = []
  const outcomes = runEach(paramsOf(request), (call) => {
    sent.push(call)
    const answer = answers[sent.length - 1]
    if (answer instanceof ApiException) throw answer
    return answer
  })
  return { sent, outcomes }
}

const call = (more: object = {}) => ({ service: 's', action: 'a', ...more })

describe('the calls of a multirequest', () => {
  test('are told apart by numbers, as tables or as prefixes, in numeric order', () => {
    const tables = run({ 2: call({ x: 2 }), 1: call({ x: 1 }) })
    const prefixes = run({
      '1:service': 's',
      '1:action': 'a',
      '1:x': 1,
      '2:service': 's',
      '2:action': 'a',
      '2:x': 2,
    })
    expect(tables.sent.map((each) => each.get('x'))).toEqual([1, 2])
    expect(prefixes.sent).toEqual(tables.sent)
  })

  test('may hold names that are paths', () => {
    const expected = run({ 1: call({ filter: { idEqual: 'x' } }) }).sent
    expect(run({ 1: call({ 'filter:idEqual': 'x' }) }).sent).toEqual(expected)
    expect(run({ '1:service': 's', '1:action': 'a', '1:filter:idEqual': 'x' }).sent).toEqual(expected)
  })

  test('end with the first that is missing or names no action', () => {
    expect(run({ 1: call(), 3: call() }).sent).toHaveLength(1)
    expect(run({ 1: call(), 2: { service: 's' }, 3: call() }).sent).toHaveLength(1)
    expect(run({}).outcomes).toEqual([])
  })

  test('take ks, clientTag and partnerId from beside them where they have none of their own, nothing else', () => {
    const { sent } = run({
      ks: 'K',
      clientTag: 'T',
      partnerId: 7,
      userId: 'U',
      1: call(),
      2: call({ ks: 'own' }),
    })
    expect(sent).toEqual([
      paramsOf(call({ ks: 'K', clientTag: 'T', partnerId: 7 })),
      paramsOf(call({ ks: 'own', clientTag: 'T', partnerId: 7 })),
    ])
  })
})

describe('what a call refers to in an earlier answer', () => {
  const filled = (value: unknown, ...answers: (ApiValue | ApiException)[]) => {
    const calls = answers.map((_, index) => [String(index + 1), call()])
    const { sent, outcomes } = run(
      { ...Object.fromEntries(calls), [answers.length + 1]: call({ value }) },
      answers,
    )
    return sent[answers.length]?.get('value') ?? outcomes[answers.length]
  }

  test('is filled in, at any depth', () => {
    expect(filled('{1:result:ks}', { ks: 'K' })).toBe('K')
    expect(filled('{1:result}', 'K')).toBe('K')
    expect(filled('{1:result:objects:1:id}', { objects: [{ id: 'a' }, { id: 'b' }] })).toBe('b')
    expect(filled({ idEqual: '{2:result:id}' }, null, { id: 7 })).toEqual(paramsOf({ idEqual: '7' }))
    expect(filled('v:{1:result:id};', { id: 'x' })).toBe('v:x;')
  })

  test.each([
    ['nothing by that name', '{1:result:nothing}', { id: 'x' }],
    ['a name every object has', '{1:result:constructor}', { id: 'x' }],
    ['an object', '{1:result}', { id: 'x' }],
    ['a list', '{1:result:objects}', { objects: [{ id: 'x' }] }],
    ['an exception', '{1:result:code}', new ApiException('MISSING_KS')],
    ['0', '{1:result:n}', { n: 0 }],
    ['an empty text', '{1:result:n}', { n: '' }],
  ] as const)('is missing where it is %s', (_, reference, answer) => {
    expect(filled(reference, answer as ApiValue)).toMatchObject({
      code: 'MISSING_MANDATORY_PARAMETER',
      args: { PARAM_NAME: reference },
    })
  })

  test('stays as it is where no such call was made before', () => {
    for (const reference of ['{2:result:ks}', '{3:result:ks}', '{0:result:ks}', '{result}', '{1:ks}']) {
      expect(filled(reference, { ks: 'K' })).toBe(reference)
    }
  })

  test('is put in letter by letter, whatever it contains', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(text !== '0')
        expect(filled('{1:result:id}', { id: text })).toBe(text)
      }),
    )
  })
})

test('an exception of one call leaves the others alone', () => {
  const { outcomes } = run({ 1: call(), 2: call(), 3: call() }, [1, new ApiException('MISSING_KS'), 3])
  expect(outcomes).toEqual([1, expect.objectContaining({ code: 'MISSING_KS' }), 3])
})
