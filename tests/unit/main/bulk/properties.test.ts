import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Caps, HashTypeName } from '../../../../src/contract/tokens'
import type { FoundToken } from '../../../../src/main/bulk/reading/found'
import { readTokens } from '../../../../src/main/bulk/reading/readTokens'
import { Failed } from '../../../../src/main/failed'

const NOW = 1_800_000_000_000

/** Any token that may be taken in; without a space or a quotation mark where a format has no way to write one. */
const token = fc.record({
  appTokenId: fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.stringMatching(/^[0-9a-z]{1,12}$/))
    .map((parts) => parts.join('_')),
  secret: fc.stringMatching(
    /^[0-9A-Za-z!$%&()*,./:;<>?[\]^_{|}~][0-9A-Za-z!$%&()*+,./:;<=>?@[\]^_{|}~-]{0,63}$/,
  ),
  partnerId: fc.integer({ min: 1, max: 2_147_483_647 }),
  serviceUrl: fc.constantFrom(
    'https://www.kaltura.com',
    'https://api.de.kaltura.com',
    'https://k.example.com:8443/x',
  ),
  hashType: fc.constantFrom<HashTypeName>('SHA1', 'MD5', 'SHA256', 'SHA512'),
  label: fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .map((text) => text.replace(/[\p{Cc}\p{Cf}\p{Bidi_Control}\ufffd\p{Z}]+/gu, ' ').trim())
    .filter((text) => /^[\p{L}\p{N}]/u.test(text) && text === text.trim()),
})
type Token = typeof token extends fc.Arbitrary<infer T> ? T : never
/** different ones, since a label must not contain its own secret */
const tokens = fc.array(
  token.filter(({ label, secret }) => secret.length < 6 || !label.includes(secret)),
  { minLength: 1, maxLength: 20 },
)

const asRead = ({ appTokenId, secret, partnerId, serviceUrl, hashType, label }: Token | FoundToken) => ({
  appTokenId,
  secret,
  partnerId,
  serviceUrl,
  hashType,
  label,
})

const quoted = (cell: string | number, delimiter: string) =>
  new RegExp(`[${delimiter}"\\n]`).test(String(cell))
    ? `"${String(cell).replaceAll('"', '""')}"`
    : String(cell)
const table = (delimiter: ',' | ';' | '\t' | '|') => (all: Token[]) =>
  [
    'id,token,partnerId,serviceUrl,hashType,label'.replaceAll(',', delimiter),
    ...all.map(({ appTokenId, secret, partnerId, serviceUrl, hashType, label }) =>
      [appTokenId, secret, partnerId, serviceUrl, hashType, label]
        .map((cell) => quoted(cell, delimiter))
        .join(delimiter),
    ),
  ].join('\n')
const answers = (all: Token[]) =>
  all.map(({ appTokenId, secret, label, ...rest }) => ({
    id: appTokenId,
    token: secret,
    description: label,
    ...rest,
    objectType: 'KalturaAppToken',
  }))
const variables = (name: (variable: string, n: number) => string) => (all: Token[]) =>
  all
    .flatMap(({ appTokenId, secret, partnerId, serviceUrl, hashType, label }, n) => [
      `export ${name('KALTURA_PARTNER_ID', n)}=${partnerId}`,
      `${name('KALTURA_APP_TOKEN_ID', n)}="${appTokenId}"`,
      `${name('KALTURA_APP_TOKEN', n)}='${secret}'`,
      `${name('KALTURA_SERVICE_URL', n)}=${serviceUrl}`,
      `${name('KALTURA_HASH_TYPE', n)}=${hashType}`,
      // a shell has no way to put both kinds of quotation marks into one value
      `${name('KALTURA_APP_TOKEN_LABEL', n)}='${label.replaceAll("'", '’')}'`,
    ])
    .join('\n')

const formats: [string, (all: Token[]) => string][] = [
  ['a list answer', (all) => JSON.stringify({ totalCount: all.length, objects: answers(all) })],
  ['an array', (all) => JSON.stringify(answers(all), null, 2)],
  [
    'one object to a line',
    (all) =>
      answers(all)
        .map((answer) => JSON.stringify(answer))
        .join('\n'),
  ],
  ['CSV', table(',')],
  ['CSV with semicolons', table(';')],
  ['TSV', table('\t')],
  ['a table with bars', table('|')],
  ['variables by repetition', variables((variable) => variable)],
  ['variables by prefix', variables((variable, n) => `T${'x'.repeat(n + 1)}_${variable}`)],
  ['variables by suffix', variables((variable, n) => `${variable}_${n + 1}`)],
]

describe('tokens that are written down and read back', () => {
  it.each(formats)('are the same: %s', (name, write) => {
    fc.assert(
      fc.property(tokens, fc.constantFrom('\n', '\r\n'), (all, lineBreak) => {
        const text = write(all).replaceAll('\n', lineBreak)
        const isVariables = name.startsWith('variables')
        const expected = all.map(asRead).map((each) => ({
          ...each,
          label: isVariables ? each.label.replaceAll("'", '’') : each.label,
        }))
        expect(readTokens(text, NOW).tokens.map(asRead)).toEqual(expected)
        expect(readTokens(new TextEncoder().encode(text), NOW).tokens.map(asRead)).toEqual(expected)
      }),
    )
  })

  it('are the same as id and token: lines', () => {
    fc.assert(
      fc.property(tokens, (all) => {
        const text = all.map(({ appTokenId, secret }) => `${appTokenId}:${secret}`).join('\n')
        const read = readTokens(text, NOW).tokens
        expect(read.map(({ appTokenId, secret, line }) => [line, appTokenId, secret])).toEqual(
          all.map(({ appTokenId, secret }, n) => [n + 1, appTokenId, secret]),
        )
      }),
    )
  })

  it('keep what an answer of the API declares', () => {
    const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
    const limits = fc.record({
      sessionDuration: optional(fc.integer({ min: 0, max: 10 ** 9 })),
      expiry: optional(fc.integer({ min: 0, max: 4 * 10 ** 9 })),
      sessionType: optional(fc.constantFrom(0, 2)),
      sessionUserId: optional(fc.stringMatching(/^[a-z@.]{1,30}$/)),
      sessionPrivileges: optional(fc.stringMatching(/^[a-z:*,_]{1,60}$/)),
    })
    fc.assert(
      fc.property(limits, (given) => {
        const id = { id: '1_a', token: 'made-up-secret', objectType: 'KalturaAppToken' }
        const caps: Caps | undefined = readTokens(JSON.stringify({ ...id, ...given }), NOW).tokens[0]?.caps
        const declared = (value: unknown) => ({ source: 'declared', value: value ?? null })
        expect(caps).toEqual({
          duration: declared(given.sessionDuration),
          expiry: declared(given.expiry),
          type: declared(given.sessionType),
          userId: declared(given.sessionUserId),
          privileges: declared(given.sessionPrivileges),
        })
      }),
    )
  })
})

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    'id',
    'token',
    'partnerId',
    ',',
    ';',
    '\t',
    '"',
    "'",
    '\n',
    '\r',
    '{',
    '}',
    '[',
    ']',
    ':',
    '=',
    '#',
    '1_abc',
    'KALTURA_APP_TOKEN',
    'KALTURA_APP_TOKEN_ID',
    'KALTURA_PARTNER_ID',
    'objects',
    ' ',
    '\\',
    '\u202e',
    '=1+1',
    '😀',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(pieces, { maxLength: 80 }).map((all) => all.join('')),
    fc.array(pieces, { maxLength: 60 }).map((all) => `id,token,label\n${all.join('')}`),
    fc.json().map((json) => `[${json}]`),
  )
  const check = (source: string | Uint8Array, lines: number) => {
    try {
      for (const { line, problems, secret, label } of readTokens(source, NOW).tokens) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(lines)
        expect(problems.length === 0).toBe(secret !== undefined)
        expect(label.length).toBeLessThanOrEqual(120)
        expect(label).not.toMatch(/^[=+\-@]/)
      }
    } catch (error) {
      if (!(error instanceof Failed)) throw error
    }
  }

  it('is refused with a reason, or gives rows that each say where they are and whether they can be added', () => {
    fc.assert(
      fc.property(texts, (text) => check(text, text.split(/\r\n?|\n/).length)),
      { numRuns: 1_000 },
    )
  })

  it('the same goes for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => check(bytes, bytes.length + 1)),
      { numRuns: 500 },
    )
  })
})
