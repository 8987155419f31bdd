import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  buildKsV1,
  decryptKsV2,
  encryptKsV2,
  type KsFields,
  KsFormatError,
  parseKs,
  verifyKsV1,
} from '../../../src/kaltura'

const secret = '00112233445566778899aabbccddeeff'
const random = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')
const v2 =
  'djJ8MTIzNDV8x6RwMMmaHP8VLcHA5ApHOwnmKxWRDNxPSY2CVNaalVLamRWkX4xTT-FmH40llC8SGTb7xppTtfW7kuRwLn0t0NVPWCK6GjtogukENi6eW5LWQXXjuDv1e-BlM1jk24rtGodh4iovZPbHbQu3xc1ANkbXoa_GqwF9CnQwYisNekr-ayZujSAOqXeNZDru197aiaGmNMGh25uidKAHZKC4_Q=='
const v1 =
  'NDYwOTU2MTk2OGRjYzBlMDc0OWNhMzI0ZmYwNWQ4ODI3OTJkYTZjZHwxMjM0NTsxMjM0NTsxODAwMDAwMDAwOzA7MTcwMDAwMDAwMC4xMjM0O3N1cHBvcnRAZXhhbXBsZS5jb207c2Vzc2lvbmlkOjFfYWJjZDEyMzQsYXBwdG9rZW46MV9hYmNkMTIzNCxsaXN0Oio7Ow=='
const fields: KsFields = {
  partnerId: 12345,
  expiry: 1_800_000_000,
  sessionType: 0,
  userId: 'support@example.com',
  privileges: 'sessionid:1_abcd1234,apptoken:1_abcd1234,list:*,setrole:PLAYBACK_BASE_ROLE',
  masterPartnerId: '',
  additionalData: '',
}
const fieldsV1 = { ...fields, privileges: 'sessionid:1_abcd1234,apptoken:1_abcd1234,list:*' }

describe('vectors accepted by the server', () => {
  test('v2: sealing gives the very bytes, opening gives the fields back', () => {
    expect(encryptKsV2(fields, secret, random)).toBe(v2)
    expect(decryptKsV2(v2, secret)).toEqual(fields)
  })

  test('v2: without the secret only version and partner are readable', () => {
    expect(parseKs(v2)).toStrictEqual({ version: 2, partnerId: 12345 })
  })

  test('v1: readable by anyone, with numbers as numbers', () => {
    expect(parseKs(v1)).toStrictEqual({ version: 1, ...fieldsV1 })
  })

  test('v1: building gives the very bytes, verifying gives the fields back', () => {
    expect(buildKsV1(fieldsV1, secret, '1700000000.1234')).toBe(v1)
    expect(verifyKsV1(v1, secret)).toStrictEqual(fieldsV1)
  })

  test('v1 of an old writer, which leaves out the last two fields', () => {
    const old = 'YThhNjRlNDM5NzkyNzk4MTg0MzNmOTNjZjRkYzA2NzRhNTIwNmEwMHwtMjstMjsxNDU3NzkyMzQyOzI7MjE0MzY7Ow=='
    expect(parseKs(old)).toStrictEqual({
      version: 1,
      partnerId: -2,
      expiry: 1_457_792_342,
      sessionType: 2,
      userId: '',
      privileges: '',
      masterPartnerId: '',
      additionalData: '',
    })
  })
})

const word = fc.string({ unit: fc.constantFrom(...'abzAZ019_.-@é漢 +%&=*|/'), maxLength: 12 })
const privilegeName = fc.stringMatching(/^[a-z][a-z0-9 ]{0,10}$/)
const privileges = fc
  .uniqueArray(fc.tuple(privilegeName, word), { selector: ([name]) => name, maxLength: 6 })
  .map((list) => list.map(([name, value]) => (value === '' ? name : `${name}:${value}`)).join(','))
const anyFields: fc.Arbitrary<KsFields> = fc.record(
  {
    partnerId: fc.integer({ min: -10, max: 999_999_999 }),
    expiry: fc.integer({ min: 0, max: 4_000_000_000 }),
    sessionType: fc.constantFrom(0, 2),
    userId: word,
    privileges,
    masterPartnerId: fc.constantFrom('', '99'),
    additionalData: word,
  },
  { noNullPrototype: true },
)

describe('round trips', () => {
  test('v2: what is sealed is what is opened, and the partner stays readable', () => {
    const rnd = fc.uint8Array({ minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(anyFields, fc.string(), rnd, (all, anySecret, bytes) => {
        const ks = encryptKsV2(all, anySecret, Buffer.from(bytes))
        expect(decryptKsV2(ks, anySecret)).toEqual(all)
        expect(parseKs(ks)).toStrictEqual({ version: 2, partnerId: all.partnerId })
      }),
    )
  })

  test('v1: what is signed is what is read', () => {
    fc.assert(
      fc.property(anyFields, fc.string(), (all, anySecret) => {
        const ks = buildKsV1(all, anySecret, '1700000000.5')
        expect(parseKs(ks)).toStrictEqual({ version: 1, ...all })
        expect(verifyKsV1(ks, anySecret)).toStrictEqual(all)
      }),
    )
  })

  test('another secret opens neither version', () => {
    fc.assert(
      fc.property(anyFields, fc.string(), fc.string(), (all, mine, theirs) => {
        fc.pre(mine !== theirs)
        const wrong = { rule: 'BAD_SIGNATURE' }
        expect(() => decryptKsV2(encryptKsV2(all, mine, random), theirs)).toThrow(
          expect.objectContaining(wrong),
        )
        expect(() => verifyKsV1(buildKsV1(all, mine, '1'), theirs)).toThrow(expect.objectContaining(wrong))
      }),
    )
  })
})

describe('anything else is refused with the typed error, and never quoted', () => {
  const parsesOrRefuses = (text: string) => {
    try {
      return parseKs(text).version
    } catch (failure) {
      expect(failure).toBeInstanceOf(KsFormatError)
      if (text.length > 12) expect(String(failure)).not.toContain(text)
      return 'refused'
    }
  }

  test('arbitrary text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parsesOrRefuses(text)
      }),
    )
  })

  test('arbitrary bytes in base64, with or without the look of a KS', () => {
    const heads = fc.constantFrom('', 'v2|', 'v2|12345|', `${'0'.repeat(40)}|`, `${'0'.repeat(40)}|1;1;2;0;`)
    fc.assert(
      fc.property(heads, fc.uint8Array(), (head, tail) => {
        parsesOrRefuses(Buffer.concat([Buffer.from(head), tail]).toString('base64'))
      }),
      { numRuns: 500 },
    )
  })

  test('a KS with a character changed, added or missing opens with no secret', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.nat(), fc.string({ maxLength: 2 }), (old, at, put) => {
        const ks = old ? v1 : v2
        const cut = at % ks.length
        const changed = ks.slice(0, cut) + put + ks.slice(cut + 1)
        fc.pre(changed !== ks)
        parsesOrRefuses(changed)
        // The partner of a v2 KS stands outside of what is sealed.
        fc.pre(old || cut > 12)
        expect(() => (old ? verifyKsV1 : decryptKsV2)(changed, secret)).toThrow(KsFormatError)
      }),
      { numRuns: 500 },
    )
  })

  const encoded = (text: string) => Buffer.from(text).toString('base64')
  test.each([
    ['nothing', ''],
    ['a space before', ` ${v2}`],
    ['a line break after', `${v2}\n`],
    ['padding cut off', v2.slice(0, -1)],
    ['v2 in the standard alphabet', v2.replaceAll('-', '+').replaceAll('_', '/')],
    ['an app token', '0123456789abcdef0123456789abcdef'],
    ['v2 without a partner', encoded('v2||xxxx')],
    ['v2 with a partner that is no number', encoded('v2|12x|xxxx')],
    ['v2 with nothing sealed', encoded('v2|12345|')],
    ['v3', encoded('v3|12345|xxxx')],
    ['v1 without fields', encoded(`${'0'.repeat(40)}|`)],
    ['v1 with an expiry that is no number', encoded(`${'0'.repeat(40)}|1;1;soon;0;1;u;p;;`)],
    ['v1 with a digest that is none', encoded(`${'g'.repeat(40)}|1;1;2;0;1;u;p;;`)],
  ])('%s', (_, text) => {
    expect(() => parseKs(text)).toThrow(KsFormatError)
  })
})
