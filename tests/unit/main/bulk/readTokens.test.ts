import { describe, expect, it } from 'vitest'
import { MAX_BULK_ROWS } from '../../../../src/contract/bulk'
import { readTokens } from '../../../../src/main/bulk/reading/readTokens'
import { Failed } from '../../../../src/main/failed'

const NOW = 1_800_000_000_000
const SECRET = '0123456789abcdef0123456789abcdef'
const OTHER = 'fedcba9876543210fedcba9876543210'
const KS = 'djJ8MTIzNDV8d2lkZ2V0LXNlc3Npb24tZXhhbXBsZQ=='

const read = (source: string | Uint8Array) => readTokens(source, NOW)
/** what a person would look at first */
const brief = (source: string | Uint8Array) =>
  read(source).tokens.map(({ line, appTokenId, secret, partnerId, problems }) => [
    line,
    appTokenId,
    secret,
    partnerId,
    ...problems,
  ])
const failureOf = (source: string | Uint8Array) => {
  try {
    read(source)
  } catch (error) {
    if (error instanceof Failed) return error.failure
    throw error
  }
  return undefined
}
const bytes = (text: string, encoding: BufferEncoding, ...mark: number[]) =>
  new Uint8Array([...mark, ...Buffer.from(text, encoding)])

/** as the API answers it */
const answer = {
  id: '1_abcd1234',
  token: SECRET,
  partnerId: 12345,
  createdAt: 1,
  updatedAt: 1,
  status: 2,
  expiry: 1_900_000_000,
  sessionType: 0,
  sessionDuration: 3_600,
  sessionUserId: 'eng@example.com',
  sessionPrivileges: 'list:*,sview:1_abc',
  hashType: 'SHA256',
  description: 'Player team',
  objectType: 'KalturaAppToken',
}

describe('an answer of appToken.add or appToken.get', () => {
  it('brings its limits along as declared, and its description as the label', () => {
    const { format, tokens } = read(JSON.stringify(answer))
    expect(format).toBe('json')
    expect(tokens).toEqual([
      {
        line: 1,
        label: 'Player team',
        tags: [],
        appTokenId: '1_abcd1234',
        partnerId: 12345,
        hashType: 'SHA256',
        caps: {
          duration: { source: 'declared', value: 3_600 },
          expiry: { source: 'declared', value: 1_900_000_000 },
          type: { source: 'declared', value: 0 },
          userId: { source: 'declared', value: 'eng@example.com' },
          privileges: { source: 'declared', value: 'list:*,sview:1_abc' },
        },
        secret: SECRET,
        fingerprint: expect.stringMatching(/^[0-9a-f]{8}$/),
        problems: [],
        notes: [],
      },
    ])
  })

  it('that leaves things out says that they are not set, and that the hash type is SHA1', () => {
    const { id, token, partnerId, objectType } = answer
    const [found] = read(JSON.stringify({ id, token, partnerId, objectType })).tokens
    expect(found?.hashType).toBe('SHA1')
    expect(found?.caps?.privileges).toEqual({ source: 'declared', value: null })
    expect(found?.caps?.duration).toEqual({ source: 'declared', value: null })
  })

  it('is marked when the token is disabled, deleted or expired', () => {
    const notes = (change: object) => read(JSON.stringify({ ...answer, ...change })).tokens[0]?.notes
    expect(notes({ status: 1 })).toEqual(['NOT_ACTIVE'])
    expect(notes({ status: '3' })).toEqual(['NOT_ACTIVE'])
    expect(notes({ expiry: 1_206_833 })).toEqual(['EXPIRED'])
  })

  it('written by hand leaves open what it does not say', () => {
    const [found] = read(`{"id": "1_abcd1234", "token": "${SECRET}", "sessionDuration": 60}`).tokens
    expect(found?.hashType).toBeUndefined()
    expect(found?.caps?.duration).toEqual({ source: 'declared', value: 60 })
    expect(found?.caps?.privileges).toEqual({ source: 'unknown' })
  })
})

describe('many answers', () => {
  const second = { ...answer, id: '1_efgh5678', token: OTHER }
  it.each([
    ['an array', JSON.stringify([answer, second], null, 2), [2, 18]],
    [
      'an appToken.list answer',
      JSON.stringify({ totalCount: 2, objects: [answer, second], objectType: 'KalturaAppTokenListResponse' }),
      [1, 1],
    ],
    [
      'answers of a multirequest',
      `[{"totalCount":1,"objects":[${JSON.stringify(answer)}]},\n${JSON.stringify(second)}]`,
      [1, 2],
    ],
    ['one to a line', `${JSON.stringify(answer)}\n\n${JSON.stringify(second)}\n`, [1, 3]],
  ])('are read from %s', (_, text, lines) => {
    expect(brief(text)).toEqual([
      [lines[0], '1_abcd1234', SECRET, 12345],
      [lines[1], '1_efgh5678', OTHER, 12345],
    ])
  })

  it('take the account from the object around them', () => {
    const { tokens } = read(
      JSON.stringify({
        serviceUrl: 'https://api.de.kaltura.com/api_v3/',
        partnerId: 77,
        adminSecret: 'made-up',
        appTokens: [{ id: '1_a', token: SECRET }],
      }),
    )
    expect(tokens).toMatchObject([{ partnerId: 77, serviceUrl: 'https://api.de.kaltura.com' }])
  })

  it('may be an error or empty', () => {
    expect(failureOf('{"code":"INVALID_KS","message":"x","objectType":"KalturaAPIException"}')?.code).toBe(
      'BULK_NO_TOKENS',
    )
    expect(failureOf('{"totalCount":0,"objectType":"KalturaAppTokenListResponse"}')?.code).toBe(
      'BULK_NO_TOKENS',
    )
    expect(failureOf('[]')?.code).toBe('BULK_NO_TOKENS')
  })

  it('that break off are told by the line, without quoting them', () => {
    expect(failureOf(`[\n{"id": "1_a",\n"token": "${SECRET}`)).toEqual({
      code: 'BULK_JSON_BROKEN',
      params: { line: '3' },
    })
    expect(failureOf(`${JSON.stringify(answer)}\n{"id": ${SECRET}}`)).toEqual({
      code: 'BULK_JSON_BROKEN',
      params: { line: '2' },
    })
    expect(failureOf('['.repeat(200_000))?.code).toBe('BULK_JSON_BROKEN')
  })
})

describe('a .env file', () => {
  it('is read with export, quotes and comments', () => {
    const { format, ignored, tokens } = read(
      [
        '# made up',
        'NODE_ENV=production',
        'export KALTURA_PARTNER_ID=12345',
        "KALTURA_APP_TOKEN_ID='1_abcd1234'  # from the console",
        `KALTURA_APP_TOKEN="${SECRET}"`,
        'KALTURA_SERVICE_URL = https://api.eu.kaltura.com/api_v3',
        'KALTURA_HASH_TYPE=sha-512',
        'KALTURA_ADMIN_SECRET=made-up-and-not-a-token',
        'DATABASE_URL=postgres://localhost',
      ].join('\n'),
    )
    expect([format, ignored]).toEqual(['env', 3])
    expect(tokens).toMatchObject([
      {
        line: 3,
        partnerId: 12345,
        appTokenId: '1_abcd1234',
        secret: SECRET,
        serviceUrl: 'https://api.eu.kaltura.com',
        hashType: 'SHA512',
        problems: [],
      },
    ])
  })

  it.each([
    'KALTURA_APP_TOKEN',
    'KALTURA_APP_TOKEN_SECRET',
    'KALTURA_APP_TOKEN_TOKEN',
    'KALTURA_TOKEN',
    'KALTURA_SECRET',
    'APP_TOKEN',
  ])('may call the secret %s', (name) => {
    expect(brief(`KALTURA_APP_TOKEN_ID=1_a\n${name}=${SECRET}`)).toEqual([[1, '1_a', SECRET, undefined]])
  })

  it.each([
    [
      'prefix',
      `ACME_KALTURA_APP_TOKEN_ID=1_a\nACME_KALTURA_APP_TOKEN=${SECRET}\nKALTURA_GLOBEX_APP_TOKEN_ID=1_b\nKALTURA_GLOBEX_APP_TOKEN=${OTHER}`,
      ['ACME', 'GLOBEX'],
    ],
    [
      'suffix',
      `KALTURA_APP_TOKEN_ID_ACME=1_a\nKALTURA_APP_TOKEN_ID_GLOBEX=1_b\nKALTURA_APP_TOKEN_ACME=${SECRET}\nKALTURA_APP_TOKEN_GLOBEX=${OTHER}`,
      ['ACME', 'GLOBEX'],
    ],
    [
      'number',
      `KALTURA_APP_TOKEN_1_ID=1_a\nKALTURA_APP_TOKEN_1=${SECRET}\nKALTURA_APP_TOKEN_2_ID=1_b\nKALTURA_APP_TOKEN_2_SECRET=${OTHER}`,
      ['', ''],
    ],
    [
      'repetition',
      `KALTURA_APP_TOKEN_ID=1_a\nKALTURA_APP_TOKEN=${SECRET}\n\nKALTURA_APP_TOKEN_ID=1_b\nKALTURA_APP_TOKEN=${OTHER}`,
      ['', ''],
    ],
  ])('tells several tokens apart by %s, and one partner id holds for all', (_, text, labels) => {
    for (const whole of [`KALTURA_PARTNER_ID=12345\n${text}`, `${text}\nKALTURA_PARTNER_ID=12345`]) {
      const { tokens } = read(whole)
      expect(tokens.map(({ appTokenId, secret, partnerId }) => [appTokenId, secret, partnerId])).toEqual([
        ['1_a', SECRET, 12345],
        ['1_b', OTHER, 12345],
      ])
      expect(tokens.map(({ label }) => label)).toEqual(labels)
    }
  })

  it('that repeats whole accounts keeps each with its own', () => {
    const group = (id: string, secret: string, partner: number) => [
      `KALTURA_PARTNER_ID=${partner}`,
      `KALTURA_APP_TOKEN_ID=${id}`,
      `KALTURA_APP_TOKEN=${secret}`,
    ]
    for (const order of [(lines: string[]) => lines, (lines: string[]) => lines.toReversed()]) {
      const text = [group('1_a', SECRET, 1), group('1_b', OTHER, 2)].flatMap(order).join('\n')
      expect(read(text).tokens).toMatchObject([
        { appTokenId: '1_a', secret: SECRET, partnerId: 1 },
        { appTokenId: '1_b', secret: OTHER, partnerId: 2 },
      ])
    }
  })

  it('names the lines that cannot be read', () => {
    const text = [
      'KALTURA_APP_TOKEN_ID=1_a',
      'this is no variable',
      `KALTURA_APP_TOKEN="${SECRET}`,
      `KALTURA_APP_TOKEN='${SECRET}' and more`,
      'KALTURA_APP_TOKEN=abc#def',
    ].join('\n')
    expect(read(text).tokens.map(({ line, problems }) => [line, ...problems])).toEqual([
      [1, 'SECRET_MISSING'],
      [2, 'LINE_UNREADABLE'],
      [3, 'QUOTE_UNCLOSED'],
      [4, 'QUOTE_MISPLACED'],
      [5, 'COMMENT_IN_VALUE'],
    ])
  })
})

describe('a table', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ] as const)('with %s is read by its header', (_, delimiter) => {
    const rows = [
      ['Label', 'Partner ID', 'App Token ID', 'Token', 'Service URL', 'Hash Type', 'Owner'],
      ['Acme', '12345', '1_abcd1234', SECRET, 'https://api.de.kaltura.com', 'sha512', 'somebody'],
    ]
    const { format, ignored, tokens, ...more } = read(rows.map((row) => row.join(delimiter)).join('\r\n'))
    expect([format, more.delimiter, ignored]).toEqual(['table', delimiter, 1])
    expect(tokens).toMatchObject([
      {
        line: 2,
        label: 'Acme',
        partnerId: 12345,
        appTokenId: '1_abcd1234',
        secret: SECRET,
        serviceUrl: 'https://api.de.kaltura.com',
        hashType: 'SHA512',
      },
    ])
  })

  it('may have cells in quotes, with delimiters and line breaks, and the lines are still counted right', () => {
    const text = `sep=;\n\nid;token;name;tags\n1_a;${SECRET};"One; two\nthree";"vip,de"\n\n1_b;${OTHER};"say ""hi""";\n`
    expect(read(text).tokens).toMatchObject([
      { line: 4, label: 'One; two three', tags: ['vip', 'de'], notes: ['LABEL_CHANGED'] },
      { line: 7, label: 'say "hi"', notes: [] },
    ])
  })

  it('takes a region by its name, and a host without https', () => {
    const urls = read(
      `id,secret,region\n1_a,${SECRET},de\n1_b,${SECRET},Singapore\n1_c,${SECRET},kaltura.example.com\n1_d,${SECRET},nowhere\n1_e,${SECRET},http://example.com`,
    ).tokens.map(({ serviceUrl, problems }) => serviceUrl ?? problems[0])
    expect(urls).toEqual([
      'https://api.de.kaltura.com',
      'https://api.sg.kaltura.com',
      'https://kaltura.example.com',
      'SERVICE_URL_INVALID',
      'SERVICE_URL_INVALID',
    ])
  })

  it('with wrong columns says which are missing and which were found', () => {
    expect(failureOf(`id,partnerId,password\n1_a,1,${SECRET}`)).toEqual({
      code: 'BULK_COLUMNS',
      params: { missing: 'the secret (token)', found: 'id, partnerId', unknown: 'password' },
    })
    expect(failureOf('name;colour\nx;y')).toMatchObject({
      code: 'BULK_COLUMNS',
      params: { missing: 'the app-token id (id), the secret (token)', found: 'name', unknown: 'colour' },
    })
  })

  it('with two columns for one thing says so, except for a name and a description', () => {
    expect(failureOf(`id,token,secret\n1_a,x,${SECRET}`)).toMatchObject({
      code: 'BULK_COLUMNS',
      params: { doubled: 'the secret (token)' },
    })
    expect(failureOf(`id,token,ID\n1_a,${SECRET},1_b`)?.params?.doubled).toBe('the app-token id (id)')
    expect(failureOf(`id,token,label,label\n1_a,${SECRET},x,y`)?.params?.doubled).toBe('the label')
    expect(read(`id,token,description,name\n1_a,${SECRET},long,short`).tokens[0]?.label).toBe('short')
  })

  it('without a header is refused, and what stands in its first line is not repeated', () => {
    for (const text of [
      `1_a,${SECRET}\n1_b,${OTHER}`,
      `1_a;${SECRET}`,
      `id,${SECRET}\n1_b,${OTHER}`,
      `id,1_a,name,${SECRET}\n`,
    ]) {
      const failure = failureOf(text)
      expect(failure?.code).toMatch(/^BULK_(COLUMNS|UNRECOGNISED)$/)
      expect(JSON.stringify(failure)).not.toContain(SECRET)
    }
  })

  it('names the line on which quotation marks go wrong', () => {
    const problems = (rows: string[]) =>
      read(['id,token,label', ...rows].join('\n')).tokens.map(({ line, problems: [first] }) => [line, first])
    const [good, last] = [`1_a,${SECRET},x`, `1_d,${SECRET},x`]
    expect(problems([good, `1_b,${SECRET},"open`, last])).toEqual([
      [2, undefined],
      [3, 'QUOTE_UNCLOSED'],
      [4, undefined],
    ])
    expect(problems([good, '', `1_b,${SECRET},"a"b`, `1_c,"${SECRET},x`, last])).toEqual([
      [2, undefined],
      [4, 'QUOTE_MISPLACED'],
      [5, 'QUOTE_UNCLOSED'],
      [6, undefined],
    ])
    // without end: it is still told where it began
    const many = problems(Array.from({ length: 300 }, (_, n) => `1_t${n},${SECRET},"a"b`))
    expect(many.slice(0, 100).every(([, problem]) => problem === 'QUOTE_MISPLACED')).toBe(true)
    expect(problems([`1_a,${SECRET},x,,`, `1_b,${SECRET},x,more`, '1_c'])).toEqual([
      [2, undefined],
      [3, 'TOO_MANY_CELLS'],
      [4, 'SECRET_MISSING'],
    ])
  })
})

describe('lines of id:token', () => {
  it('are read, with or without a partner id', () => {
    expect(brief(`# made up\n1_a:${SECRET}\n\n12345:1_b : ${OTHER}\r\nnonsense\n1_c:a:b`)).toEqual([
      [2, '1_a', SECRET, undefined],
      [4, '1_b', OTHER, 12345],
      [5, undefined, undefined, undefined, 'LINE_UNREADABLE'],
      [6, '1_c', 'a:b', undefined],
    ])
  })
})

describe('a row', () => {
  const row = (fields: object) =>
    read(JSON.stringify([{ id: '1_abcd1234', token: SECRET, ...fields }])).tokens[0]

  it.each([
    [{ id: 'abc' }, 'ID_INVALID'],
    [{ id: '' }, 'ID_MISSING'],
    [{ id: '=1+1' }, 'ID_FORMULA'],
    [{ token: '' }, 'SECRET_MISSING'],
    [{ token: 'two words' }, 'SECRET_SPACE'],
    [{ token: 'ümlaut' }, 'SECRET_CHARACTER'],
    [{ token: 'x'.repeat(1_025) }, 'SECRET_TOO_LONG'],
    [{ token: '@cmd' }, 'SECRET_FORMULA'],
    [{ token: KS }, 'SECRET_IS_KS'],
    [{ partnerId: '12x' }, 'PARTNER_INVALID'],
    [{ partnerId: -1 }, 'PARTNER_INVALID'],
    [{ serviceUrl: 'http://example.com' }, 'SERVICE_URL_INVALID'],
    [{ serviceUrl: 'practice:' }, 'SERVICE_URL_INVALID'],
    [{ hashType: 'CRC32' }, 'HASH_TYPE_INVALID'],
  ])('with %j cannot be added, and its secret is not kept: %s', (fields, problem) => {
    expect(row(fields)).toMatchObject({ line: 1, problems: [problem] })
    expect(row(fields)?.secret).toBeUndefined()
  })

  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)'])(
    'with the label %j has it neutralised, and says so',
    (label) => {
      expect(row({ label })).toMatchObject({ label: `'${label}`, notes: ['LABEL_NEUTRALISED'], problems: [] })
    },
  )

  it('with a label that does not fit has it made fit', () => {
    expect(row({ label: 'a\u202eb\nc' })).toMatchObject({ label: 'a b c', notes: ['LABEL_CHANGED'] })
    expect(row({ label: 'x'.repeat(300) })?.label).toHaveLength(120)
    expect(row({ label: `${'x'.repeat(119)}😀` })?.label).toBe('x'.repeat(119))
    expect(row({ tags: ['vip', '=1', 'x'.repeat(41)] })).toMatchObject({
      tags: ['vip'],
      notes: ['TAGS_CHANGED'],
    })
  })

  it('never shows a secret that stands in the wrong place', () => {
    for (const label of [SECRET, `my ${OTHER}`, KS, `copy of ${SECRET}`]) {
      expect(row({ label, tags: label, sessionUserId: SECRET })).toMatchObject({
        label: '',
        tags: [],
        notes: ['LABEL_LOOKS_SECRET', 'TAGS_CHANGED'],
      })
    }
    const swapped = read(`id,token,label\n1_a,My player,${SECRET}`).tokens[0]
    expect(swapped).toMatchObject({ problems: ['SECRET_SPACE'], label: '' })
    expect(JSON.stringify(read(`id,token\n${SECRET},1_a`))).not.toContain(SECRET)
  })
})

describe('encodings', () => {
  const text = `id,token,label\n1_a,${SECRET},Größe € “x”`
  it.each([
    ['UTF-8', bytes(text, 'utf8'), 'utf-8'],
    ['UTF-8 with a mark', bytes(text, 'utf8', 0xef, 0xbb, 0xbf), 'utf-8'],
    ['UTF-16 LE', bytes(text, 'utf16le', 0xff, 0xfe), 'utf-16le'],
    ['UTF-16 BE', new Uint8Array([0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()]), 'utf-16be'],
    [
      'Windows-1252',
      new Uint8Array([
        ...bytes(`id,token,label\n1_a,${SECRET},Gr\xf6\xdfe `, 'latin1'),
        ...[0x80, 0x20, 0x93, 0x78, 0x94],
      ]),
      'windows-1252',
    ],
  ])('%s is recognised', (_, source, encoding) => {
    expect(read(source)).toMatchObject({
      encoding,
      undecodable: 0,
      tokens: [{ label: 'Größe € “x”', notes: [] }],
    })
  })

  it('that are mixed are told, and the rows with such bytes are marked', () => {
    const source = new Uint8Array([
      ...bytes(`id,token,label\n1_a,${SECRET},Größe\n1_b,${SECRET},Gr`, 'utf8'),
      ...[0xf6, 0x0a],
      ...bytes(`1_c,${SECRET}`, 'utf8'),
      ...[0xe9, 0x0a],
    ])
    expect(read(source)).toMatchObject({
      encoding: 'mixed',
      undecodable: 2,
      tokens: [
        { label: 'Größe', notes: [] },
        { label: 'Gr\ufffd', notes: ['UNDECODABLE'], problems: [] },
        { problems: ['SECRET_CHARACTER'] },
      ],
    })
  })
})

describe('a source that holds no tokens', () => {
  it.each([
    ['', 'BULK_EMPTY'],
    [' \n\t\r\n', 'BULK_EMPTY'],
    ['\ufeff', 'BULK_EMPTY'],
    [new Uint8Array(), 'BULK_EMPTY'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8]), 'BULK_BINARY'],
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'BULK_BINARY'],
    ['a\0b', 'BULK_BINARY'],
    ['dear customer,', 'BULK_UNRECOGNISED'],
    [SECRET, 'BULK_UNRECOGNISED'],
    ['DATABASE_URL=x\nNODE_ENV=y', 'BULK_UNRECOGNISED'],
    ['id,token\n', 'BULK_NO_TOKENS'],
  ])('%j says so: %s', (source, code) => {
    expect(failureOf(source)?.code).toBe(code)
  })

  it('or too many, says how many there are', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, n) => `1_t${n}:made-up-${n}`).join('\n')
    expect(read(lines(MAX_BULK_ROWS)).tokens).toHaveLength(MAX_BULK_ROWS)
    expect(failureOf(lines(50_000))).toEqual({ code: 'BULK_TOO_MANY', params: { rows: '50,000' } })
  })
})
