import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encryptKsV2, hashTypes, redact, tokenHash } from '../../../src/kaltura'
import { apiExceptionIn, redactionMark } from '../../../src/kaltura/errors'

const hex32 = fc.stringMatching(/^[0-9a-f]{32}$/)
const ks = fc
  .tuple(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.nat(999_999))
  .map(([random, partnerId]) =>
    encryptKsV2(
      {
        partnerId,
        expiry: 1,
        sessionType: 0,
        userId: 'u',
        privileges: 'list:*',
        masterPartnerId: '',
        additionalData: '',
      },
      'secret',
      Buffer.from(random),
    ),
  )
const noise = fc.string({ unit: 'grapheme', maxLength: 30 })

describe('no secret survives in a text of the server', () => {
  test('a KS, a token or a hash is recognised by its shape alone, wherever it stands', () => {
    fc.assert(
      fc.property(
        ks,
        hex32,
        fc.constantFrom(...hashTypes),
        noise,
        noise,
        (aKs, token, hashType, before, after) => {
          const hash = tokenHash(aKs, token, hashType)
          for (const secret of [aKs, token, hash, hash.toUpperCase(), aKs.replaceAll('=', '%3D')]) {
            expect(redact(before + secret + after)).not.toContain(secret)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  test('whatever was sent is taken out literally, whatever it looks like', () => {
    const secret = fc.string({ minLength: 1, unit: 'grapheme-ascii' })
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), fc.array(noise), (secrets, texts) => {
        const message = secrets.flatMap((each, index) => [texts[index] ?? '', each]).join('')
        const redacted = redact(message, secrets)
        for (const each of secrets) expect(redacted).not.toContain(each)
      }),
      { numRuns: 1000 },
    )
  })

  test('also when the server escaped or encoded it', () => {
    const secret = 'a/b+c=='
    expect(redact(`x ${secret.replaceAll('/', '\\/')} y`, [secret])).toBe(`x ${redactionMark} y`)
    expect(redact(`x ${encodeURIComponent(secret)} y`, [secret])).toBe(`x ${redactionMark} y`)
  })

  test('the beginning of a KS that was cut off', () => {
    expect(redact('KS djJ8MTIzNDU2N3x... is odd')).toBe(`KS ${redactionMark}... is odd`)
  })

  test('a secret within another one does not save its ends', () => {
    expect(redact('xxSECRETyy', ['SECRET', 'xxSECRETyy'])).toBe(redactionMark)
  })
})

describe('the exceptions of the API', () => {
  test('the KS in an INVALID_KS does not reach the error, by any of its fields', () => {
    fc.assert(
      fc.property(ks, (aKs) => {
        const error = apiExceptionIn(
          {
            code: 'INVALID_KS',
            message: `Invalid KS "${aKs}", Error "-1,INVALID_STR"`,
            objectType: 'KalturaAPIException',
            args: { KSID: aKs, ERR_CODE: '-1', ERR_DESC: 'INVALID_STR' },
          },
          { secrets: [], serverSession: undefined },
        )
        expect(error).toMatchObject({ code: 'INVALID_KS', ksReason: 'UNREADABLE' })
        expect(JSON.stringify({ ...error, message: error?.message, stack: error?.stack })).not.toContain(aKs)
        expect(error?.serverMessage).toBe(`Invalid KS "${redactionMark}", Error "-1,INVALID_STR"`)
      }),
    )
  })

  test('a reason is still told apart', () => {
    for (const reason of ['EXPIRED', 'LOGOUT', 'EXCEEDED_RESTRICTED_URI']) {
      const message = `Invalid KS "${reason}", Error "-1,INVALID_STR"`
      const answer = { code: 'INVALID_KS', message, objectType: 'KalturaAPIException' }
      const context = { secrets: [], serverSession: '1' }
      expect(apiExceptionIn({ ...answer, args: { KSID: reason } }, context)?.ksReason).toBe(reason)
      expect(apiExceptionIn({ ...answer, args: [] }, context)?.ksReason).toBe(reason)
    }
  })

  test('a code that is not known keeps its name, unless the name hides a secret', () => {
    const context = { secrets: ['HUSH'], serverSession: undefined }
    const answer = (code: string) => ({ code, message: '', objectType: 'KalturaAPIException', args: [] })
    expect(apiExceptionIn(answer('ENTRY_ID_NOT_FOUND'), context)).toMatchObject({
      code: 'API_ERROR',
      serverCode: 'ENTRY_ID_NOT_FOUND',
    })
    for (const code of ['XHUSHX', `A${'0123456789ABCDEF'.repeat(2)}`, 'djJ8MTIzNDV8', 'some text']) {
      const error = apiExceptionIn(answer(code), context)
      expect(error?.code).toBe('API_ERROR')
      expect(error?.serverCode).toBeUndefined()
    }
  })

  test('a message that says nothing secret stays readable', () => {
    expect(redact('Application token id "1_abcd1234" expired')).toBe(
      'Application token id "1_abcd1234" expired',
    )
  })
})
