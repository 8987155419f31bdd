import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type HashType, hashTypes, tokenHash } from '../../../src/kaltura'

const ks = 'djJ8MTIzNDV8d2lkZ2V0LXNlc3Npb24tZXhhbXBsZQ=='
const token = '0123456789abcdef0123456789abcdef'

describe('the token hash is the one the server computes', () => {
  test.each<[HashType, string]>([
    ['MD5', 'bf72ead34c3cfda47a2557c4bf1e6197'],
    ['SHA1', '27ba1800db821d0283f8dee5cf5927faae096d35'],
    ['SHA256', 'c69e0c7df4352b7887776fdb9d0aa93ea7df3eeb86b4a157c3bb38abb949428d'],
    [
      'SHA512',
      '08b120397e7f45f79720138444ecd67832481a7fc756b074dce3389183997da488a150b3683168454d4d69f0d91b753d0b0f1fb6127059c369dd2ceee8db71f6',
    ],
  ])('%s', (hashType, expected) => {
    expect(tokenHash(ks, token, hashType)).toBe(expected)
  })

  test('for any KS and token: lowercase hex over the bytes of both, nothing between', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...hashTypes),
        (anyKs, anyToken, hashType) => {
          const digest = createHash(hashType).update(
            Buffer.concat([Buffer.from(anyKs), Buffer.from(anyToken)]),
          )
          expect(tokenHash(anyKs, anyToken, hashType)).toBe(digest.digest('hex').toLowerCase())
        },
      ),
    )
  })

  test('another KS, token or hash type gives another hash', () => {
    const hash = tokenHash(ks, token, 'SHA1')
    expect(tokenHash(`${ks}A`, token, 'SHA1')).not.toBe(hash)
    expect(tokenHash(ks, token.replace('0', '1'), 'SHA1')).not.toBe(hash)
    expect(tokenHash(ks, token, 'SHA256')).not.toBe(hash)
  })

  test('an unknown hash type is refused without naming the token', () => {
    const call = () => tokenHash(ks, token, 'SHA3' as HashType)
    expect(call).toThrow(TypeError)
    expect(call).not.toThrow(token)
  })
})
