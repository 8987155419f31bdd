import { describe, expect, test } from 'vitest'
import { parseKs, verifyKsV1 } from '../../src/kaltura'
import type { Practice } from '../../src/practice'
import {
  adminKs,
  answerOf,
  call,
  exchange,
  outcomeOf,
  practiceAccounts,
  sampleToken,
  startedKs,
  widgetKs,
} from '../unit/practice/rawCalls'

const practiceWith = practiceAccounts()
const start = 1_800_000_000
const day = 86_400

/** An account with a clock that stands still until it is set. */
async function account() {
  const time = { now: start }
  const practice = await practiceWith({ clock: () => time.now * 1000 })
  const mint = async (id: string, params: object = {}) =>
    (await exchange(practice, sampleToken(practice, id), params)).ks
  const list = (ks: string) => outcomeOf(practice, 'media.list', { ks })
  return { time, practice, mint, list }
}

describe('session.end', () => {
  test('answers nothing, with a KS or without', async () => {
    const { practice, mint } = await account()
    expect((await call(practice, 'session.end', { ks: await mint('1_user0001') })).body).toBe('null')
    expect((await call(practice, 'session.end')).body).toBe('null')
    expect((await call(practice, 'session.end', { format: 2 })).body).toContain('<xml><result></result>')
  })

  test('ends a session of nobody else', async () => {
    const { practice, list } = await account()
    const [one, other] = [await startedKs(practice), await startedKs(practice)]
    await call(practice, 'session.end', { ks: one })
    expect([await list(one), await list(other)]).toEqual(['INVALID_KS LOGOUT', 'ok'])
  })

  test('with a KS of an app token stops all of that token for 24 hours, those minted meanwhile too', async () => {
    const { time, practice, mint, list } = await account()
    const [ended, sibling, stranger] = [
      await mint('1_user0001'),
      await mint('1_user0001'),
      await mint('1_wildcard'),
    ]
    await call(practice, 'session.end', { ks: ended })
    expect(await list(ended)).toBe('INVALID_KS LOGOUT')
    expect(await list(sibling)).toBe('INVALID_KS LOGOUT')
    expect(await list(await mint('1_user0001'))).toBe('INVALID_KS LOGOUT')
    expect(await list(stranger)).toBe('ok')

    time.now = start + day - 1
    const late = await mint('1_user0001')
    expect(await list(late)).toBe('INVALID_KS LOGOUT')
    time.now = start + day
    expect(await list(late)).toBe('ok')
  })

  test('cannot be renewed while it lasts: no KS of the group is good for ending anything', async () => {
    const { time, practice, mint, list } = await account()
    await call(practice, 'session.end', { ks: await mint('1_user0001') })
    time.now = start + day - 10
    const late = await mint('1_user0001')
    expect(await outcomeOf(practice, 'session.end', { ks: late })).toBe('INVALID_KS LOGOUT')
    time.now = start + day
    expect(await list(late)).toBe('ok')
    await call(practice, 'session.end', { ks: late })
    expect(await list(await mint('1_user0001'))).toBe('INVALID_KS LOGOUT')
  })

  test('does nothing to a widget session', async () => {
    const { practice } = await account()
    const ks = await widgetKs(practice)
    await call(practice, 'session.end', { ks })
    expect(await outcomeOf(practice, 'baseEntry.get', { ks, entryId: '1_welcome1' })).toBe('ok')
  })

  test('wants a KS that is still good', async () => {
    const { practice } = await account()
    expect(await outcomeOf(practice, 'session.end', { ks: await startedKs(practice, { expiry: -1 }) })).toBe(
      'INVALID_KS EXPIRED',
    )
    expect(await outcomeOf(practice, 'session.end', { ks: 'nonsense' })).toBe('INVALID_KS nonsense')
  })
})

describe('appToken.delete', () => {
  test('ends every session of the token, for good, and no other', async () => {
    const { time, practice, list, mint } = await account()
    const ks = await adminKs(practice)
    const appToken = { sessionDuration: 100 * day, sessionType: 0 }
    const made = await answerOf(practice, 'appToken.add', { ks, appToken })
    const { ks: minted } = await exchange(practice, made)
    const stranger = await mint('1_user0001')
    expect(await list(minted)).toBe('ok')
    await call(practice, 'appToken.delete', { ks, id: made.id })
    expect(await list(minted)).toBe('INVALID_KS LOGOUT')
    expect(await list(stranger)).toBe('ok')
    expect((await exchange(practice, made)).code).toBe('APP_TOKEN_ID_NOT_FOUND')
    time.now = start + 50 * day
    expect(await list(minted)).toBe('INVALID_KS LOGOUT')
  })

  test('of the token that the KS itself comes from cuts that KS off', async () => {
    const { practice, mint } = await account()
    const ks = await mint('1_admin001')
    expect(await outcomeOf(practice, 'appToken.delete', { ks, id: '1_admin001' })).toBe('ok')
    expect(await outcomeOf(practice, 'appToken.list', { ks })).toBe('INVALID_KS LOGOUT')
  })
})

describe('the limits in a KS', () => {
  test('are looked at in the order of the server', async () => {
    const { practice, time, list } = await account()
    const group = 'sessionid:G'
    const spent = 'actionslimit:0'
    const ks = (...privileges: string[]) => startedKs(practice, { privileges: privileges.join(',') })
    const ended = await ks(group)
    await call(practice, 'session.end', { ks: ended })
    const everywhere = 'iprestrict:127.0.0.1'
    const all = await ks('iprestrict:10.0.0.1', 'urirestrict:/nowhere', group, spent)

    expect(await list(all)).toBe('INVALID_KS EXCEEDED_RESTRICTED_IP')
    expect(await list(await ks(everywhere, 'urirestrict:/nowhere', group, spent))).toBe(
      'INVALID_KS EXCEEDED_RESTRICTED_URI',
    )
    expect(await list(await ks(everywhere, 'urirestrict:/api_v3/*', group, spent))).toBe('INVALID_KS LOGOUT')
    expect(await list(await ks(everywhere, 'urirestrict:/api_v3/*', spent))).toBe(
      'INVALID_KS EXCEEDED_ACTIONS_LIMIT',
    )
    expect(await list(await ks(everywhere, 'urirestrict:/api_v3/*', 'actionslimit:1'))).toBe('ok')
    time.now = start + day
    expect(await list(all)).toBe('INVALID_KS EXPIRED')
  })

  test('a URI is matched with its query, up to a trailing star; several are separated by a bar', async () => {
    const { practice } = await account()
    const privileges = 'urirestrict:/api_v3/service/media/action/list?x=1|/api_v3/service/category/*'
    const ks = await startedKs(practice, { privileges })
    const get = async (path: string) =>
      (
        await fetch(`${practice.serviceUrl}/api_v3/service/${path}`, {
          method: 'POST',
          body: new URLSearchParams({ ks }),
        })
      ).text()
    expect(await get('media/action/list?x=1')).toContain('<totalCount>12<')
    expect(await get('category/action/list?whatever')).toContain('<totalCount>5<')
    for (const path of ['media/action/list', 'media/action/list?x=1&y', 'partner/action/get']) {
      expect(await get(path)).toContain('EXCEEDED_RESTRICTED_URI')
    }
  })

  test('calls are counted for each KS apart, refused ones of the account as well as good ones', async () => {
    const { practice, list } = await account()
    const limited = () => startedKs(practice, { privileges: 'actionslimit:2' })
    const [one, other] = [await limited(), await limited()]
    expect(await outcomeOf(practice, 'partner.get', { ks: one })).toBe('SERVICE_FORBIDDEN')
    expect([await list(one), await list(one)]).toEqual(['ok', 'INVALID_KS EXCEEDED_ACTIONS_LIMIT'])
    expect(await list(other)).toBe('ok')
  })
})

describe('who may do what', () => {
  const actions = {
    'session.get': {},
    'session.end': {},
    'appToken.add': { appToken: { description: 'x' } },
    'appToken.get': { id: '1_user0001' },
    'appToken.list': {},
    'appToken.update': { id: '1_user0001', appToken: { description: 'x' } },
    'appToken.delete': { id: '1_user0001' },
    'appToken.startSession': { id: '1_user0001', tokenHash: 'x' },
    'partner.get': {},
    'media.list': {},
    'baseEntry.get': { entryId: '1_welcome1' },
    'category.list': {},
  }
  type Action = keyof typeof actions
  const everything = Object.keys(actions) as Action[]
  const catalogue: Action[] = ['media.list', 'baseEntry.get', 'category.list']

  const callers: Record<string, [(practice: Practice) => Promise<string>, Action[]]> = {
    'a widget session': [widgetKs, ['session.end', 'appToken.startSession', 'baseEntry.get']],
    'a user session': [startedKs, ['session.end', 'appToken.startSession', ...catalogue]],
    'an admin session': [adminKs, everything],
    "a user session of an administrator's": [
      (practice) => startedKs(practice, { userId: 'admin@practice.example' }),
      everything,
    ],
    'a user session of someone with a role': [
      (practice) => startedKs(practice, { userId: 'auditor@practice.example' }),
      ['session.end', 'session.get', 'appToken.get', 'appToken.list', 'partner.get', ...catalogue],
    ],
    'an admin session with a lesser role': [
      (practice) => adminKs(practice, { privileges: 'setrole:PLAYBACK_BASE_ROLE' }),
      ['session.end', 'baseEntry.get'],
    ],
    "a role that goes before its user's": [
      (practice) =>
        startedKs(practice, {
          userId: 'admin@practice.example',
          privileges: 'setrole:BASE_USER_SESSION_ROLE',
        }),
      ['session.end', 'appToken.startSession', ...catalogue],
    ],
    'a user session with a greater role': [
      (practice) => startedKs(practice, { privileges: 'setrole:TOKEN_KEEPER_ROLE' }),
      ['session.end', 'appToken.add', 'appToken.get', 'appToken.list', 'appToken.update', 'appToken.delete'],
    ],
  }

  test.each(Object.entries(callers))('%s', async (_, [ksOf, allowed]) => {
    const practice = await practiceWith()
    for (const [action, params] of Object.entries(actions)) {
      const answer = await answerOf(practice, action, { ks: await ksOf(practice), ...params })
      const [service, name] = action.toLowerCase().split('.')
      const forbidden = answer?.args?.SERVICE === `${service}->${name}`
      expect([action, forbidden]).toEqual([action, !allowed.includes(action as Action)])
    }
  })

  test('nobody at all: only what needs no session', async () => {
    const practice = await practiceWith()
    for (const [action, params] of Object.entries(actions)) {
      const expected = action === 'session.end' ? 'ok' : 'MISSING_KS'
      expect([action, await outcomeOf(practice, action, params)]).toEqual([action, expected])
    }
  })

  test('a role that the account does not have fails at its first use, and not when it is minted', async () => {
    const { practice, list } = await account()
    const ks = await startedKs(practice, { privileges: 'setrole:12345' })
    expect(await list(ks)).toBe('INVALID_OBJECT_ID')
    expect((await call(practice, 'media.list', { ks })).body).toBe(
      '{"code":"INVALID_OBJECT_ID","message":"Invalid object id []","objectType":"KalturaAPIException","args":{"ID":""}}',
    )
  })
})

describe('the account itself', () => {
  test('tells an administrator its secrets, as the real one does', async () => {
    const { practice } = await account()
    const ks = await adminKs(practice)
    expect(await answerOf(practice, 'partner.get', { ks })).toMatchObject({
      id: practice.partnerId,
      secret: '05'.repeat(16),
      adminSecret: practice.adminSecret,
      objectType: 'KalturaPartner',
    })
    expect((await call(practice, 'partner.get', { ks, id: 99 })).body).toBe(
      '{"code":"UNKNOWN_PARTNER_ID","message":"Unknown partner_id [99]","objectType":"KalturaAPIException","args":{"PID":"99"}}',
    )
  })

  test('sorts its catalogue into categories', async () => {
    const { practice } = await account()
    const { objects } = await answerOf(practice, 'category.list', { ks: await startedKs(practice) })
    expect(objects[1]).toMatchObject({
      id: 102,
      parentId: 101,
      depth: 1,
      fullName: 'Learning>Onboarding',
      fullIds: '101>102',
      entriesCount: 3,
    })
  })
})

describe('KS of version 1, on request', () => {
  test('are readable, signed, and good for everything that version 2 is', async () => {
    const practice = await practiceWith({ ksVersion: 1, clock: () => start * 1000 })
    const token = sampleToken(practice, '1_fixedusr')
    const { ks, privileges, expiry } = await exchange(practice, token, { expiry: 60 })
    expect(parseKs(ks)).toMatchObject({
      version: 1,
      userId: 'support@practice.example',
      privileges,
      expiry,
      sessionType: 0,
    })
    expect(verifyKsV1(ks, practice.adminSecret)).toMatchObject({ partnerId: practice.partnerId })
    expect(await outcomeOf(practice, 'media.list', { ks })).toBe('ok')
    await call(practice, 'session.end', { ks })
    const { ks: later } = await exchange(practice, token)
    expect(await outcomeOf(practice, 'media.list', { ks: later })).toBe('INVALID_KS LOGOUT')
  })

  test('are accepted by an account that starts version 2, and the other way round', async () => {
    const [first, second] = [await practiceWith({ ksVersion: 1 }), await practiceWith()]
    expect(await outcomeOf(second, 'appToken.list', { ks: await adminKs(first) })).toBe('ok')
    expect(await outcomeOf(first, 'appToken.list', { ks: await adminKs(second) })).toBe('ok')
  })
})

describe('pages of any origin may call', () => {
  test('a browser that asks beforehand is told so', async () => {
    const { practice } = await account()
    const response = await fetch(`${practice.serviceUrl}/api_v3/service/media/action/list`, {
      method: 'OPTIONS',
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-headers')).toContain('Content-Type')
    expect((await call(practice, 'media.list')).headers.get('access-control-allow-origin')).toBe('*')
  })
})
