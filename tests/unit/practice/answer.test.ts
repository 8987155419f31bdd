import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonAnswer, jsonException } from '../../../src/practice/answer/json'
import { apiObject } from '../../../src/practice/answer/value'
import { xmlAnswer, xmlException } from '../../../src/practice/answer/xml'
import { ApiException, invalidKs } from '../../../src/practice/apiException'

describe('JSON is written as PHP writes it', () => {
  test('slashes and everything beyond ASCII escaped, nulls left out, the type last', () => {
    const object = apiObject('KalturaX', {
      url: 'a/b',
      name: 'é漢😀',
      none: null,
      unset: undefined,
      list: [1, 'x'],
    })
    expect(jsonAnswer(object)).toBe(
      '{"url":"a\\/b","name":"\\u00e9\\u6f22\\ud83d\\ude00","list":[1,"x"],"objectType":"KalturaX"}',
    )
  })

  test('nothing is null', () => {
    expect(jsonAnswer(undefined)).toBe('null')
    expect(jsonAnswer(null)).toBe('null')
  })

  test('whatever is written reads back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(jsonAnswer({ text }))).toEqual({ text })
      }),
    )
  })

  test('exceptions, byte for byte', () => {
    expect(jsonException(new ApiException('INVALID_APP_TOKEN_HASH'))).toBe(
      '{"code":"INVALID_APP_TOKEN_HASH","message":"Invalid application token hash","objectType":"KalturaAPIException","args":[]}',
    )
    expect(jsonException(new ApiException('APP_TOKEN_EXPIRED', { ID: '1_abcd1234' }))).toBe(
      '{"code":"APP_TOKEN_EXPIRED","message":"Application token id \\"1_abcd1234\\" expired","objectType":"KalturaAPIException","args":{"ID":"1_abcd1234"}}',
    )
    expect(jsonException(new ApiException('SERVICE_FORBIDDEN', { SERVICE: 'category->list' }))).toBe(
      '{"code":"SERVICE_FORBIDDEN","message":"The access to service [category->list] is forbidden","objectType":"KalturaAPIException","args":{"SERVICE":"category->list"}}',
    )
    expect(jsonException(invalidKs('EXPIRED'))).toBe(
      '{"code":"INVALID_KS","message":"Invalid KS \\"EXPIRED\\", Error \\"-1,INVALID_STR\\"","objectType":"KalturaAPIException","args":{"KSID":"EXPIRED","ERR_CODE":"-1","ERR_DESC":"INVALID_STR"}}',
    )
  })
})

describe('XML, for whoever names no format', () => {
  const object = apiObject('X', { name: 'a<b & c>\0', list: [1, true], none: null, absent: undefined })

  test('the type first, then the rest, with what must be escaped, and empty elements for what is not set', () => {
    expect(xmlAnswer(object)).toBe(
      '<?xml version="1.0" encoding="utf-8"?><xml><result><objectType>X</objectType><name>a&lt;b &amp; c&gt;</name><list><item>1</item><item>1</item></list><none></none></result><executionTime>0</executionTime></xml>',
    )
  })

  test('without the empty elements for whoever asks to ignore null', () => {
    expect(xmlAnswer(object, true)).not.toContain('none')
  })

  test('nothing is an empty result, a text is the text', () => {
    expect(xmlAnswer(null)).toContain('<xml><result></result>')
    expect(xmlAnswer('a"b')).toContain('<xml><result>a"b</result>')
  })

  test('exceptions', () => {
    expect(xmlException(new ApiException('APP_TOKEN_EXPIRED', { ID: '1_a' }))).toContain(
      '<error><code>APP_TOKEN_EXPIRED</code><message>Application token id "1_a" expired</message><objectType>KalturaAPIException</objectType><args><item><objectType>KalturaApiExceptionArg</objectType><name>ID</name><value>1_a</value></item></args></error>',
    )
  })
})
