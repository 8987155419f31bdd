import { describe, expect, test } from 'vitest'
import { sampleAccount } from '../../src/practice'
import { adminKs, answerOf, call, exchange, outcomeOf, practiceAccounts } from '../unit/practice/rawCalls'

const practiceWith = practiceAccounts()
const now = 1_800_000_000
const clock = () => now * 1000

async function account() {
  const practice = await practiceWith({ clock })
  return { practice, ks: await adminKs(practice) }
}

const add = async (appToken: object) => {
  const { practice, ks } = await account()
  return answerOf(practice, 'appToken.add', { ks, appToken })
}

describe('appToken.add', () => {
  test('answers the whole token in the bytes of the server, secret included', async () => {
    const { practice, ks } = await account()
    const appToken = {
      hashType: 'SHA256',
      expiry: 1_900_000_000,
      sessionType: 2,
      sessionDuration: 3600,
      sessionPrivileges: 'sview:*,list:*,download:*',
      description: 'Nightly/export',
    }
    const { status, body } = await call(practice, 'appToken.add', { ks, appToken })
    const { id, token } = JSON.parse(body)
    expect(status).toBe(200)
    expect(id).toMatch(/^1_[0-9a-z]{8}$/)
    expect(token).toMatch(/^[0-9a-f]{32}$/)
    expect(body).toBe(
      `{"id":"${id}","token":"${token}","partnerId":1234567,"createdAt":${now},"updatedAt":${now},"status":2,"expiry":1900000000,"sessionType":2,"sessionDuration":3600,"sessionPrivileges":"sview:*,list:*,download:*","hashType":"SHA256","description":"Nightly\\/export","objectType":"KalturaAppToken"}`,
    )
  })

  test('fills in what an empty one leaves open: SHA1 and the longest session of the account, nothing else', async () => {
    const made = await add({ objectType: 'KalturaAppToken' })
    expect(made).toEqual({
      id: expect.any(String),
      token: expect.any(String),
      partnerId: 1_234_567,
      createdAt: now,
      updatedAt: now,
      status: 2,
      sessionDuration: 86_400,
      hashType: 'SHA1',
      objectType: 'KalturaAppToken',
    })
  })

  test('never gives the same id or secret twice', async () => {
    const { practice, ks } = await account()
    const made = await Promise.all(
      Array.from({ length: 50 }, () => answerOf(practice, 'appToken.add', { ks, appToken: { x: 1 } })),
    )
    expect(new Set(made.map(({ id }) => id)).size).toBe(50)
    expect(new Set(made.map(({ token }) => token)).size).toBe(50)
  })

  test.each([
    ['0 is now, not never', 0, now],
    ['a small number counts from now', 3600, now + 3600],
    ['a negative one too', -3600, now - 3600],
    ['-1 stays, and has passed', -1, -1],
    ['null is 0, and so is now', null, now],
    ['a date is a date', 1_900_000_000, 1_900_000_000],
  ])('its expiry: %s', async (_, expiry, stored) => {
    expect((await add({ expiry })).expiry).toBe(stored)
  })

  test('a duration of 0 is kept, and its sessions have expired at birth', async () => {
    const { practice, ks } = await account()
    const made = await answerOf(practice, 'appToken.add', { ks, appToken: { sessionDuration: 0 } })
    expect(made.sessionDuration).toBe(0)
    const { ks: born, expiry } = await exchange(practice, made)
    expect(expiry).toBe(now)
    expect(await outcomeOf(practice, 'media.list', { ks: born })).toBe('INVALID_KS EXPIRED')
  })

  test('a made token mints as its limits say', async () => {
    const { practice, ks } = await account()
    for (const hashType of ['MD5', 'SHA1', 'SHA256', 'SHA512']) {
      const appToken = { hashType, sessionType: 0, sessionUserId: 'new@example.com', sessionDuration: 60 }
      const made = await answerOf(practice, 'appToken.add', { ks, appToken })
      expect(await exchange(practice, made, { type: 2, userId: 'other', expiry: 900 })).toMatchObject({
        sessionType: 0,
        userId: 'new@example.com',
        expiry: now + 60,
      })
    }
  })

  test.each(['id', 'token', 'partnerId', 'createdAt', 'updatedAt', 'status'])(
    'does not let anyone choose its %s',
    async (name) => {
      expect(await add({ [name]: 2 })).toEqual({
        code: 'PROPERTY_VALIDATION_NOT_UPDATABLE',
        message: `The property "KalturaAppToken::${name}" cannot be updated`,
        objectType: 'KalturaAPIException',
        args: { PROP_NAME: `KalturaAppToken::${name}` },
      })
    },
  )

  test.each([
    [{ hashType: 'sha256' }, 'sha256', 'hashType', 'KalturaAppTokenHashType'],
    [{ sessionType: 1 }, '1', 'sessionType', 'KalturaSessionType'],
    [{ sessionType: null }, '', 'sessionType', 'KalturaSessionType'],
    [{ status: 9 }, '9', 'status', 'KalturaAppTokenStatus'],
  ])('refuses %j', async (appToken, ENUM_VAL, PARAM_NAME, ENUM_TYPE) => {
    expect(await add(appToken)).toEqual({
      code: 'INVALID_ENUM_VALUE',
      message: `Invalid enumeration value "${ENUM_VAL}" for parameter "${PARAM_NAME}", expecting enumeration type "${ENUM_TYPE}"`,
      objectType: 'KalturaAPIException',
      args: { ENUM_VAL, PARAM_NAME, ENUM_TYPE },
    })
  })

  test('refuses a new user whose id is none', async () => {
    expect(await add({ sessionUserId: 'no spaces' })).toMatchObject({
      code: 'INVALID_FIELD_VALUE',
      args: { FIELD_NAME: 'sessionUserId' },
    })
  })
})

describe('appToken.update', () => {
  test('changes what is sent, the type of hash included, and leaves the rest', async () => {
    let time = now
    const practice = await practiceWith({ clock: () => time * 1000 })
    const ks = await adminKs(practice)
    const id = '1_narrow01'
    const before = await answerOf(practice, 'appToken.get', { ks, id })
    time += 60
    const appToken = { hashType: 'MD5', sessionType: 2, expiry: 3600 }
    const after = await answerOf(practice, 'appToken.update', { ks, id, appToken })
    expect(after).toEqual({ ...before, ...appToken, expiry: now + 3660, updatedAt: now + 60 })
    expect(await exchange(practice, after)).toMatchObject({ sessionType: 2 })
  })

  test('unsets what is to be null; a token without duration mints sessions that have expired at birth', async () => {
    const { practice, ks } = await account()
    const id = '1_admin001'
    const appToken = {
      hashType__null: '',
      sessionType__null: '',
      sessionDuration__null: '',
      description__null: '',
    }
    const after = await answerOf(practice, 'appToken.update', { ks, id, appToken })
    expect(Object.keys(after)).toEqual(
      expect.not.arrayContaining(['sessionType', 'sessionDuration', 'description']),
    )
    expect(after.hashType).toBe('SHA1')
    expect((await exchange(practice, after, { expiry: 60 })).expiry).toBe(now)
  })

  test('may repeat what only the server sets, but not change it: a disabled token stays disabled', async () => {
    const { practice, ks } = await account()
    const id = '1_disabled'
    const present = await answerOf(practice, 'appToken.get', { ks, id })
    expect(await outcomeOf(practice, 'appToken.update', { ks, id, appToken: present })).toBe('ok')
    expect((await call(practice, 'appToken.update', { ks, id, appToken: { status: 2 } })).body).toBe(
      '{"code":"PROPERTY_VALIDATION_NOT_UPDATABLE","message":"The property \\"KalturaAppToken::status\\" cannot be updated","objectType":"KalturaAPIException","args":{"PROP_NAME":"KalturaAppToken::status"}}',
    )
  })
})

describe('appToken.delete', () => {
  test('answers nothing, and the token was never there', async () => {
    const { practice, ks } = await account()
    const id = '1_user0001'
    expect((await call(practice, 'appToken.delete', { ks, id })).body).toBe('null')
    for (const action of ['appToken.get', 'appToken.delete']) {
      expect(await answerOf(practice, action, { ks, id })).toEqual({
        code: 'APP_TOKEN_ID_NOT_FOUND',
        message: 'Application token id "1_user0001" not found',
        objectType: 'KalturaAPIException',
        args: { ID: id },
      })
    }
    expect(await outcomeOf(practice, 'appToken.update', { ks, id, appToken: { description: 'x' } })).toBe(
      'APP_TOKEN_ID_NOT_FOUND',
    )
    const listed = async (filter: object) =>
      (await answerOf(practice, 'appToken.list', { ks, filter })).totalCount
    expect(await listed({ idEqual: id })).toBe(0)
    expect(await listed({ statusEqual: 3 })).toBe(0)
  })

  test('changes nothing in the account that another start begins with', async () => {
    const { practice, ks } = await account()
    await call(practice, 'appToken.delete', { ks, id: '1_user0001' })
    const other = await practiceWith()
    expect(await outcomeOf(other, 'appToken.get', { ks: await adminKs(other), id: '1_user0001' })).toBe('ok')
  })
})

describe('appToken.list', () => {
  const ids = sampleAccount.appTokens.map(({ id }) => id)
  const listed = async (params: object) => {
    const { practice, ks } = await account()
    const { objects, totalCount } = await answerOf(practice, 'appToken.list', { ks, ...params })
    return { ids: objects?.map(({ id }) => id), totalCount }
  }

  test('answers every token with its secret', async () => {
    const { practice, ks } = await account()
    const { objects, totalCount, objectType } = await answerOf(practice, 'appToken.list', { ks })
    expect([totalCount, objectType]).toEqual([ids.length, 'KalturaAppTokenListResponse'])
    expect(objects.map(({ token }) => token)).toEqual(sampleAccount.appTokens.map(({ token }) => token))
  })

  const day = 86_400
  const first = 1_756_684_800
  test.each([
    [{ idEqual: '1_admin001' }, ['1_admin001']],
    [{ idIn: '1_admin001,1_nosuch01,1_user0001' }, ['1_user0001', '1_admin001']],
    [{ createdAtLessThanOrEqual: first + day }, ids.slice(0, 2)],
    [
      { createdAtGreaterThanOrEqual: first + day, createdAtLessThanOrEqual: first + 2 * day },
      ids.slice(1, 3),
    ],
    [{ updatedAtGreaterThanOrEqual: first + 13 * day }, ids.slice(13)],
    [{ updatedAtLessThanOrEqual: first }, ids.slice(0, 1)],
    [{ createdAtGreaterThanOrEqual: -3600 }, []],
    [{ createdAtLessThanOrEqual: 0 }, ids],
    [{ statusEqual: 1 }, ['1_disabled']],
    [{ statusIn: '1,3' }, ['1_disabled']],
    [{ sessionUserIdEqual: 'support@practice.example' }, ['1_fixedusr']],
    [{ sessionUserIdEqual: 'studio@practice.example' }, []],
    [{ orderBy: '-createdAt' }, ids.toReversed()],
    [{ orderBy: '+updatedAt' }, ids],
    [{ hashTypeEqual: 'MD5', orderBy: 'nonsense' }, ids],
  ])('filtered by %j', async (filter, expected) => {
    expect(await listed({ filter })).toEqual({ ids: expected, totalCount: expected.length })
  })

  test('has no list at all for a user whom the account does not know', async () => {
    const { practice, ks } = await account()
    const params = { ks, filter: { sessionUserIdEqual: 'nobody@example.com' } }
    expect((await call(practice, 'appToken.list', params)).body).toBe(
      '{"totalCount":0,"objectType":"KalturaAppTokenListResponse"}',
    )
    await answerOf(practice, 'appToken.add', { ks, appToken: { sessionUserId: 'nobody@example.com' } })
    expect((await answerOf(practice, 'appToken.list', params)).totalCount).toBe(1)
  })

  test('comes in pages, counted from 1, with the number of all', async () => {
    expect(await listed({ pager: { pageSize: 4, pageIndex: 2 } })).toEqual({
      ids: ids.slice(4, 8),
      totalCount: ids.length,
    })
    expect(await listed({ pager: { pageSize: 4, pageIndex: 0 } })).toMatchObject({ ids: ids.slice(0, 4) })
    expect(await listed({ pager: { pageSize: 4, pageIndex: 99 } })).toEqual({
      ids: [],
      totalCount: ids.length,
    })
  })

  test('holds 30 to a page unless told otherwise, and 500 at most', async () => {
    const [sample] = sampleAccount.appTokens
    const appTokens = Array.from({ length: 600 }, (_, index) => ({
      ...sample,
      id: `1_${String(index).padStart(8, '0')}`,
    })) as typeof sampleAccount.appTokens
    const practice = await practiceWith({ seed: { ...sampleAccount, appTokens } })
    const ks = await adminKs(practice)
    const count = async (pager: object) =>
      (await answerOf(practice, 'appToken.list', { ks, pager })).objects.length
    expect([await count({}), await count({ pageSize: 500 }), await count({ pageSize: 501 })]).toEqual([
      30, 500, 500,
    ])
  })
})
