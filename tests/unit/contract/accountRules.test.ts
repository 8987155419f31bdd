import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTokenFields, checkTokenPrivileges } from '../../../src/contract/accountRules'

const now = 1_800_000_000_000

describe('fields of an app token', () => {
  it('never let an expiry through that the server would count from its own now, or that is over', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -400_000_000, max: 400_000_000 }), fc.integer()), (expiry) => {
        const isRefused = checkTokenFields({ expiry }, now).expiry !== undefined
        expect(isRefused).toBe(expiry * 1000 <= now)
      }),
    )
    expect(checkTokenFields({ expiry: 0 }, now).expiry?.code).toBe('INVALID_EXPIRY')
    expect(checkTokenFields({ expiry: 86_400 }, now).expiry?.code).toBe('INVALID_EXPIRY')
    expect(checkTokenFields({ expiry: 99_999_999_999 }, now).expiry?.code).toBe('INVALID_EXPIRY')
    expect(checkTokenFields({ expiry: null }, now)).toEqual({})
  })

  it.each([
    [{ sessionDuration: 0 }, 'INVALID_LIFETIME'],
    [{ sessionDuration: null }, 'INVALID_LIFETIME'],
    [{ sessionUserId: 'a\nb' }, 'INVALID_USER_ID'],
    [{ sessionPrivileges: 'a,,b' }, 'INVALID_PRIVILEGES'],
    [{ description: ' ' }, 'INVALID_DESCRIPTION'],
    [{ description: 'x'.repeat(501) }, 'INVALID_DESCRIPTION'],
  ] as const)('refuse %j', (fields, code) => {
    expect(Object.values(checkTokenFields(fields, now)).map((failure) => failure.code)).toEqual([code])
  })

  it('take paths of urirestrict, which begin with a slash, and still see an empty value elsewhere', () => {
    const paths = 'urirestrict:/api_v3/service/media/*|/api_v3/service/baseentry/*'
    expect(checkTokenPrivileges(`list:*,${paths}`)).toBeUndefined()
    expect(checkTokenPrivileges(`${paths},sview:`)?.params?.rule).toBe('EMPTY_VALUE')
    expect(checkTokenPrivileges('sview:/x')?.params?.rule).toBe('EMPTY_VALUE')
  })
})
