import { describe, expect, test } from 'vitest'
import { argumentsOf } from '../../../src/practice/request/arguments'
import { overlay, paramsOf, paramsOfPairs } from '../../../src/practice/request/params'

describe('parameters come from anywhere', () => {
  test('an object may be spelled with brackets, with colons, or as JSON', () => {
    const expected = paramsOf({ pager: { pageSize: '5' } })
    expect(paramsOfPairs([['pager[pageSize]', '5']])).toEqual(expected)
    expect(paramsOfPairs([['pager:pageSize', '5']])).toEqual(expected)
  })

  test('in JSON, too, a name on top may be a path, and an inner one may not', () => {
    expect(paramsOf({ 'pager:pageSize': 5 })).toEqual(paramsOf({ pager: { pageSize: 5 } }))
    expect(paramsOf({ pager: { 'page:Size': 5 } }).get('pager')).toEqual(new Map([['page:Size', 5]]))
  })

  test('what is in the URL wins, table by table', () => {
    const body = paramsOf({ id: 'body', pager: { pageSize: 5, pageIndex: 2 } })
    const url = paramsOfPairs([
      ['id', 'url'],
      ['pager[pageIndex]', '3'],
    ])
    expect(overlay(body, url)).toEqual(paramsOf({ id: 'url', pager: { pageSize: 5, pageIndex: '3' } }))
  })

  test('names that an object would trip over are names like any other', () => {
    const params = paramsOf(JSON.parse('{"__proto__":{"x":1},"constructor":"y"}'))
    expect([...params.keys()]).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
    expect(argumentsOf(paramsOf({})).optionalString('toString')).toBeNull()
  })
})

describe('arguments are converted as the server converts them', () => {
  const args = argumentsOf(
    paramsOf({ text: 7, yes: true, none: null, number: ' 12abc', word: 'x', type: '2', odd: 1 }),
  )

  test('to text', () => {
    expect(args.requiredString('text')).toBe('7')
    expect(args.requiredString('yes')).toBe('1')
    expect(args.requiredString('none')).toBe('')
    expect(args.optionalString('none')).toBe('')
    expect(args.optionalString('absent')).toBeNull()
  })

  test('to whole numbers', () => {
    expect(args.optionalInteger('number')).toBe(12)
    expect(args.optionalInteger('word')).toBe(0)
    expect(args.optionalInteger('none')).toBe(0)
    expect(args.optionalInteger('absent')).toBeNull()
  })

  test('to one of the values of an enumeration, or not at all', () => {
    expect(argumentsOf(paramsOf({ hash: 'MD5' })).optionalEnum('hash', ['MD5', 'SHA1'], 'X')).toBe('MD5')
    expect(args.optionalEnum('absent', ['MD5'], 'X')).toBeNull()
    for (const hash of ['md5', 'toString', null]) {
      expect(() => argumentsOf(paramsOf({ hash })).optionalEnum('hash', ['MD5'], 'X')).toThrow(
        expect.objectContaining({ code: 'INVALID_ENUM_VALUE' }),
      )
    }
  })

  test('to an object, which null is not', () => {
    expect(
      argumentsOf(paramsOf({ object: { a: 'b' } }))
        .requiredObject('object')
        .optionalString('a'),
    ).toBe('b')
    for (const params of [{}, { object: null }]) {
      expect(() => argumentsOf(paramsOf(params)).requiredObject('object')).toThrow(
        expect.objectContaining({ code: 'MISSING_MANDATORY_PARAMETER' }),
      )
    }
  })

  test('a property is unset by its name and __null', () => {
    const given = argumentsOf(paramsOf({ expiry__null: '' }))
    expect([given.isUnset('expiry'), given.isUnset('description')]).toEqual([true, false])
  })

  test('to a session type, or not at all', () => {
    expect(args.optionalSessionType('type')).toBe(2)
    expect(args.optionalSessionType('absent')).toBeNull()
    for (const name of ['odd', 'word', 'none']) {
      expect(() => args.optionalSessionType(name)).toThrow(
        expect.objectContaining({ code: 'INVALID_ENUM_VALUE' }),
      )
    }
  })
})
