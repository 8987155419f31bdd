import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findKs, parseKs } from '../../../src/kaltura'
import { scrub } from '../../../src/kaltura/scrub'
import { fingerprint } from '../../../src/main/vault/fingerprint'
import { anyKs, around, freshKs, wrapping, wrappings } from './ksInText'

const scrubbed = (text: string, held: string[] = []) =>
  scrub(text, { fingerprint, held: new Set(held.map(fingerprint)) })
const textOf = (text: string) => scrubbed(text).text

/** Made up. */
const TOKEN = '0f1e2d3c4b5a69788796a5b4c3d2e1f0'
const HASH = 'c69e0c7df4352b7887776fdb9d0aa93ea7df3eeb86b4a157c3bb38abb949428d'

describe('a KS in a text', () => {
  it.each(Object.keys(wrappings))('is masked %s', (name) => {
    fc.assert(
      fc.property(anyKs, ({ ks, version, partnerId }) => {
        const { text, counts } = scrubbed(wrappings[name]?.(ks) ?? '')
        expect(findKs(text)).toEqual([])
        expect(text).not.toContain(ks.slice(0, 40))
        expect(text).not.toContain(ks.slice(-40))
        if (counts.ks > 0) {
          expect(text).toContain(`[KS v${version} partner ${partnerId} #${fingerprint(ks)}]`)
        } else {
          expect(counts.base64 + counts.authorization).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('is masked with anything around it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyKs, wrapping, around), { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts
          .map(([{ ks }, name, { before, after }]) => before + (wrappings[name]?.(ks) ?? '') + after)
          .join('\n')
        const clean = textOf(text)
        expect(findKs(clean)).toEqual([])
        for (const [{ ks }] of parts) expect(clean).not.toContain(ks.slice(5, 45))
      }),
      { numRuns: 300 },
    )
  })

  it('is masked even when it was cut off or damaged', () => {
    const ks = freshKs(12345)
    for (const damaged of [ks.slice(0, 90), `${ks.slice(0, 50)}x${ks.slice(50)}`, `djJ8${'A'.repeat(40)}`]) {
      expect(textOf(`got ${damaged} back`)).toMatch(/^got \[KS [^\]]+\] back$/)
    }
  })

  it('keeps what helps: version, partner, and the fingerprint that the session book shows', () => {
    const ks = freshKs(54321)
    expect(textOf(`ks=${ks}&format=1`)).toBe(`ks=[KS v2 partner 54321 #${fingerprint(ks)}]&format=1`)
  })
})

describe('scrubbing', () => {
  it('a scrubbed text changes nothing', () => {
    const bits = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        '"',
        "'",
        '\\',
        '\n',
        '=',
        ': ',
        '&',
        '[',
        ']',
        ',',
        ';',
        ' ',
        '%22',
        '%3D',
        '&quot;',
        '{',
        '}',
        '<',
        '>',
        '/',
        'ks',
        'secret',
        'token',
        'tokenHash',
        'password',
        'Authorization',
        'Cookie',
        'cookies',
        'name',
        'value',
        'curl -u ',
        '://a:b@',
        '[secret hidden]',
        '[KS hidden]',
        TOKEN,
        HASH,
        'eyJhbGciOiJI.eyJzdWIi.x',
        freshKs(1),
        freshKs(123456),
      ),
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        const once = scrubbed(parts.join(''), [TOKEN])
        const twice = scrubbed(once.text, [TOKEN])
        expect(twice.text).toBe(once.text)
        expect(Object.values(twice.counts).every((count) => count === 0)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('a text without secrets changes nothing', () => {
    const words = fc.array(fc.stringMatching(/^[a-jl-r]{1,9}$/), { maxLength: 60 })
    const joints = fc.constantFrom(' ', ', ', ': ', '\n', '=', '": "', '/')
    fc.assert(
      fc.property(words, joints, (all, joint) => {
        fc.pre(!/secret|password|token|ks/i.test(all.join(joint)))
        expect(textOf(all.join(joint))).toBe(all.join(joint))
      }),
    )
    const log = [
      '2026-11-20 10:11:12.345 INFO [http-42] GET /api_v3/service/media/action/list?format=1&partnerId=12345 200 1,234 ms',
      'partner 12345 entry 0_abcd1234 app token 1_abcd1234 X-Kaltura-Session: 123456789 X-Me: pa-front-7',
      'apptoken:1_abcd1234,sessionid:1_abcd1234,list:*,sview:1_xyz the token was not found; keep it secret: never tell',
      '{"code":"APP_TOKEN_ID_NOT_FOUND","message":"Application token id \\"1_abcd1234\\" not found","args":{"ID":"1_abcd1234"}}',
      '{"appToken":{"id":"1_abcd1234"},"tokenId":"1_abcd1234","ks":null,"token":"","usage":{"token":12}}',
      'etag: "0123456789abcdef0123456789abcdef" sha256 c69e0c7df4352b7887776fdb9d0aa93ea7df3eeb86b4a157c3bb38abb949428d',
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's
      'export KS=$KS; curl -d "ks=$KS" -d ks=${KS} ks=<your ks> password=****',
    ].join('\n')
    expect(textOf(log)).toBe(log)
  })

  it('leaves the ids of partners, entries and app tokens', () => {
    fc.assert(
      fc.property(anyKs, wrapping, fc.integer({ min: 1, max: 99_999_999 }), ({ ks }, name, partnerId) => {
        const ids = `partnerId=${partnerId} entry 0_ab12cd34 appToken 1_ab12cd34`
        const clean = textOf(`${ids} | ${wrappings[name]?.(ks) ?? ''} | ${ids}`)
        expect(clean.startsWith(ids)).toBe(true)
        if (name !== 'behind Bearer') expect(clean.endsWith(ids)).toBe(true)
      }),
    )
    const body = JSON.stringify({
      partnerId: 12345,
      secret: 'made-up',
      id: '1_abcd1234',
      entryId: '0_xyz98765',
    })
    expect(textOf(body)).toBe(body.replace('made-up', '[secret hidden]'))
    expect(textOf('secret=made-up-1,partnerId=12345')).toBe('secret=[secret hidden],partnerId=12345')
  })

  it('keeps JSON whole', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), fc.string(), (json, secret, password) => {
        const deep = JSON.stringify({
          secret,
          password,
          pwd: 42,
          text: JSON.stringify({ token: secret, deeper: json }),
        })
        expect(() => JSON.parse(textOf(deep))).not.toThrow()
        const clean = JSON.parse(textOf(deep))
        if (
          secret.trim().length > 3 &&
          /^[\w ]+$/.test(secret) &&
          !/^(?:null|none|true|false|undefined)$/i.test(secret)
        ) {
          expect(clean.secret).toBe('[secret hidden]')
        }
        expect(clean.pwd).toBe('[password hidden]')
      }),
    )
  })

  it('counts by kind, and says where the marks are', () => {
    const { text, counts, marks } = scrubbed(
      `ks=${freshKs(1)}&secret=made-up-1 password=p4 Cookie: a=b\ntokenHash=${HASH} and ${TOKEN}`,
      [TOKEN],
    )
    expect(counts).toMatchObject({ ks: 1, secret: 1, password: 1, cookie: 1, tokenHash: 1, tokenSecret: 1 })
    expect(marks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['ks', expect.stringMatching(/^\[KS v2 partner 1 #[0-9a-f]{8}\]$/)],
      ['secret', '[secret hidden]'],
      ['password', '[password hidden]'],
      ['cookie', '[cookie hidden]'],
      ['tokenHash', '[token hash hidden]'],
      ['tokenSecret', `[token secret #${fingerprint(TOKEN)}]`],
    ])
  })
})

describe('a secret of a token that is held', () => {
  it.each([
    ['alone', TOKEN],
    ['in a sentence', `the secret (${TOKEN}) was in the log`],
    ['in capitals', TOKEN.toUpperCase()],
    ['in JSON', JSON.stringify({ whatever: TOKEN })],
    ['in a URL', `https://example.com/${TOKEN}/x?y=${TOKEN}`],
  ])('is recognised by its fingerprint, %s', (_, text) => {
    const clean = scrubbed(text, [TOKEN]).text
    expect(clean).toContain(`[token secret #${fingerprint(TOKEN)}]`)
    expect(clean.toLowerCase()).not.toContain(TOKEN)
    expect(scrubbed(text).text).toBe(text)
  })

  it('is recognised when it is none of Kaltura\u2019s', () => {
    const odd = 'Made0Up1Secret2Of3Some4Length'
    expect(scrubbed(`it is ${odd}, they said`, [odd]).text).toBe(
      `it is [token secret #${fingerprint(odd)}], they said`,
    )
  })
})

describe('what is secret by its name', () => {
  const S = 'made-up-S3cret'
  it.each([
    [
      'adminSecret in JSON',
      `{"id":1,"adminSecret":"${S}","n":2}`,
      '{"id":1,"adminSecret":"[secret hidden]","n":2}',
    ],
    ['with spaces', `{"secret" : "${S}"}`, '{"secret" : "[secret hidden]"}'],
    [
      'in a string of JSON',
      `{"text":"{\\"secret\\":\\"${S}\\",\\"n\\":1}"}`,
      '{"text":"{\\"secret\\":\\"[secret hidden]\\",\\"n\\":1}"}',
    ],
    ['with quotation marks inside', '{"password":"a\\"b","n":1}', '{"password":"[password hidden]","n":1}'],
    ['of Python', `{'token': '${S}'}`, "{'token': '[token hidden]'}"],
    ['of PHP', `[secret] => ${S}\n['ks'=>'${S}']`, "[secret] => [secret hidden]\n['ks'=>'[KS hidden]']"],
    ['in a form', `a=1&secret=${S}&b=2`, 'a=1&secret=[secret hidden]&b=2'],
    [
      'in a nested form',
      `appToken:token=${S}&appToken[token]=${S}`,
      'appToken:token=[token hidden]&appToken[token]=[token hidden]',
    ],
    [
      'in XML',
      `<token>${S}</token><secret><![CDATA[${S}]]></secret>`,
      '<token>[token hidden]</token><secret><![CDATA[[secret hidden]]]></secret>',
    ],
    [
      'in escaped XML',
      `&lt;adminSecret&gt;${S}&lt;/adminSecret&gt;`,
      '&lt;adminSecret&gt;[secret hidden]&lt;/adminSecret&gt;',
    ],
    [
      'in the path',
      '/service/session/secret/made-up-made-up-S3cret/type/2',
      '/service/session/secret/[secret hidden]/type/2',
    ],
    ['url-encoded JSON', `x=%7B%22secret%22%3A%22${S}%22%7D`, 'x=%7B%22secret%22%3A%22[secret hidden]%22%7D'],
    ['url-encoded form', `u=a%3Fsecret%3D${S}%26b%3D2`, 'u=a%3Fsecret%3D[secret hidden]%26b%3D2'],
    [
      'in settings',
      `secret: ${S}\npassword = hunter2`,
      'secret: [secret hidden]\npassword = [password hidden]',
    ],
    [
      'a header',
      `Authorization: Bearer ${S}\r\nAccept: */*`,
      'Authorization: [authorization hidden]\r\nAccept: */*',
    ],
    [
      'cookies',
      `Cookie: a=b; c="d"\nSet-Cookie: x=y; Path=/\nAge: 1`,
      'Cookie: [cookie hidden]\nSet-Cookie: [cookie hidden]\nAge: 1',
    ],
    [
      'headers in JSON',
      `{"headers":"Cookie: a=b\\r\\nHost: x"}`,
      '{"headers":"Cookie: [cookie hidden]\\r\\nHost: x"}',
    ],
    [
      'a header of curl',
      `curl -H 'Authorization: Basic ${S}' -H "Accept: x"`,
      `curl -H 'Authorization: [authorization hidden]' -H "Accept: x"`,
    ],
    [
      'arguments of curl',
      `curl -u jo:${S} -b 'a=b' https://x.example \\\n --user "jo:${S}" -d n=1`,
      `curl -u [password hidden] -b '[cookie hidden]' https://x.example \\\n --user "[password hidden]" -d n=1`,
    ],
    ['a password in a URL', `https://jo:${S}@x.example/y`, 'https://jo:[password hidden]@x.example/y'],
    ['a web token', `x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-DEF_1 y`, 'x [token hidden] y'],
    [
      'a pair',
      `{"name": "X-Auth-Token", "value": "${S}"}`,
      '{"name": "X-Auth-Token", "value": "[token hidden]"}',
    ],
    [
      'a pair turned round',
      `{"value":"${S}","name":"Cookie"}`,
      '{"value":"[cookie hidden]","name":"Cookie"}',
    ],
    [
      'listed cookies',
      `"cookies":[{"name":"a","value":"b","path":"/"},{"value":"x[y]","name":"c"}],"n":{"value":"z"}`,
      '"cookies":[{"name":"a","value":"[cookie hidden]","path":"/"},{"value":"[cookie hidden]","name":"c"}],"n":{"value":"z"}',
    ],
    ['a tokenHash', `{"tokenHash":"${HASH}"}`, '{"tokenHash":"[token hash hidden]"}'],
    [
      'a tokenHash in a sentence',
      `computed tokenHash over the KS as ${HASH}.`,
      'computed tokenHash over the KS as [token hash hidden].',
    ],
    ['a number', '{"password":12345,"n":1}', '{"password":"[password hidden]","n":1}'],
  ])('%s', (_, text, expected) => {
    expect(textOf(text)).toBe(expected)
  })
})

describe('an HTTP archive', () => {
  const ks = freshKs(12345)
  const har = {
    log: {
      entries: [
        {
          request: {
            url: `https://www.kaltura.com/api_v3/service/media?ks=${encodeURIComponent(ks)}&partnerId=12345`,
            headers: [
              { name: 'Cookie', value: 'sid=made-up' },
              { name: 'Accept', value: '*/*' },
            ],
            cookies: [{ name: 'sid', value: 'made-up' }],
            queryString: [{ name: 'ks', value: ks }],
            postData: { text: JSON.stringify({ ks, id: '1_abcd1234', tokenHash: HASH }) },
          },
          response: {
            content: {
              encoding: 'base64',
              text: Buffer.from(JSON.stringify({ ks, partnerId: 12345 })).toString('base64'),
            },
          },
        },
      ],
    },
  }

  it('keeps its form and its ids, and loses its secrets', () => {
    const clean = JSON.parse(textOf(JSON.stringify(har, null, 2)))
    const [{ request, response }] = clean.log.entries
    const mark = `[KS v2 partner 12345 #${fingerprint(ks)}]`
    expect(request.url).toBe(`https://www.kaltura.com/api_v3/service/media?ks=${mark}&partnerId=12345`)
    expect(request.headers).toEqual([
      { name: 'Cookie', value: '[cookie hidden]' },
      { name: 'Accept', value: '*/*' },
    ])
    expect(request.cookies).toEqual([{ name: 'sid', value: '[cookie hidden]' }])
    expect(request.queryString).toEqual([{ name: 'ks', value: mark }])
    expect(JSON.parse(request.postData.text)).toEqual({
      ks: mark,
      id: '1_abcd1234',
      tokenHash: '[token hash hidden]',
    })
    expect(response.content.text).toBe('[base64 with secrets hidden]')
  })
})

describe('a base64 body', () => {
  it('is hidden when something secret lies in it, and left alone otherwise', () => {
    const base64 = (value: object) => `"${Buffer.from(JSON.stringify(value)).toString('base64')}"`
    const answer = {
      id: '1_abcd1234',
      partnerId: 12345,
      description: 'An answer that is long enough for a body',
    }
    expect(textOf(base64(answer))).toBe(base64(answer))
    expect(textOf(base64({ ...answer, adminSecret: 'made-up' }))).toBe('"[base64 with secrets hidden]"')
    expect(scrubbed(base64({ ...answer, x: TOKEN }), [TOKEN]).text).toBe('"[base64 with secrets hidden]"')
  })
})

describe('odd input', () => {
  it.each(['', '\0\0\0', '\ud800', 'ks=', '"ks":"', 'Cookie:', 'token', '"cookies":[', 'curl -u'])(
    '%j is no trouble',
    (text) => {
      expect(textOf(text)).toBe(text)
    },
  )

  it('marks that somebody wrote by hand do not shield what stands beside them', () => {
    expect(textOf('secret=[secret hidden]made-up')).toBe('secret=[secret hidden]')
    expect(textOf('{"secret":"[secret hidden] made-up"}')).toBe('{"secret":"[secret hidden]"}')
  })

  it('a v1 KS of a foreign account is named too', () => {
    const ks =
      'NDYwOTU2MTk2OGRjYzBlMDc0OWNhMzI0ZmYwNWQ4ODI3OTJkYTZjZHwxMjM0NTsxMjM0NTsxODAwMDAwMDAwOzA7MTcwMDAwMDAwMC4xMjM0O3N1cHBvcnRAZXhhbXBsZS5jb207c2Vzc2lvbmlkOjFfYWJjZDEyMzQsYXBwdG9rZW46MV9hYmNkMTIzNCxsaXN0Oio7Ow=='
    expect(parseKs(ks).version).toBe(1)
    expect(textOf(`<${ks}>`)).toBe(`<[KS v1 partner 12345 #${fingerprint(ks)}]>`)
  })
})
