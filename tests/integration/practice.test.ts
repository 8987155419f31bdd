import { createHash } from 'node:crypto'
import { request } from 'node:http'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import {
  createClient,
  decryptKsV2,
  encryptKsV2,
  grantedPrivileges,
  type KalturaError,
  startSessionWithToken,
} from '../../src/kaltura'
import {
  type Practice,
  type PracticeAppToken,
  type PracticeOptions,
  sampleAccount,
  startPractice,
} from '../../src/practice'
import { privilegeText } from '../unit/kaltura/privilegeCases'

const running: Practice[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((practice) => practice.close()))
})

async function practiceWith(options: PracticeOptions = {}): Promise<Practice> {
  const practice = await startPractice(options)
  running.push(practice)
  return practice
}

/** A request by hand: what goes over the wire, and what comes back, byte for byte. */
async function post(practice: Practice, path: string, params: object, contentType = 'application/json') {
  const response = await fetch(`${practice.serviceUrl}/api_v3/service/${path}`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: JSON.stringify({ format: 1, ...params }),
  })
  return { status: response.status, headers: response.headers, body: await response.text() }
}

const exception = (code: string, message: string, args: object = []) =>
  JSON.stringify({ code, message, objectType: 'KalturaAPIException', args }).replaceAll('/', '\\/')
const invalidKs = (id: string) =>
  exception('INVALID_KS', `Invalid KS "${id}", Error "-1,INVALID_STR"`, {
    KSID: id,
    ERR_CODE: '-1',
    ERR_DESC: 'INVALID_STR',
  })
const missing = (name: string) =>
  exception('MISSING_MANDATORY_PARAMETER', `Missing parameter "${name}"`, { PARAM_NAME: name })

async function widgetKsOf(practice: Practice, expiry = 600): Promise<string> {
  const params = { widgetId: `_${practice.partnerId}`, expiry }
  const { body } = await post(practice, 'session/action/startWidgetSession', params)
  return JSON.parse(body).ks
}

function tokenOf(practice: Practice, id: string): PracticeAppToken {
  const token = practice.appTokens.find((each) => each.id === id)
  if (!token) throw new Error(`No sample token ${id}`)
  return token
}

const hashOf = (ks: string, { token, hashType }: PracticeAppToken) =>
  createHash(hashType.toLowerCase()).update(ks).update(token).digest('hex')

async function start(practice: Practice, id: string, more: object = {}) {
  const ks = await widgetKsOf(practice)
  const tokenHash = hashOf(ks, tokenOf(practice, id))
  return post(practice, 'apptoken/action/startSession', { ks, id, tokenHash, ...more })
}

const adminKs = (practice: Practice, fields: object = {}) =>
  encryptKsV2(
    {
      partnerId: practice.partnerId,
      expiry: Math.floor(Date.now() / 1000) + 600,
      sessionType: 2,
      userId: 'admin',
      privileges: '',
      masterPartnerId: '',
      additionalData: '',
      ...fields,
    },
    practice.adminSecret,
    Buffer.alloc(16, 7),
  )

describe('a widget session', () => {
  test('is answered in the bytes of the server, under HTTP 200 and with its headers', async () => {
    const practice = await practiceWith({ clock: () => 1_800_000_000_500 })
    const { status, headers, body } = await post(practice, 'session/action/startWidgetSession', {
      widgetId: '_1234567',
      expiry: 600,
    })
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/json')
    expect(headers.get('date')).toBe(new Date(1_800_000_000_000).toUTCString())
    expect(headers.get('x-me')).toBeTruthy()
    expect(headers.get('x-kaltura-session')).toMatch(/^\d+$/)
    const { ks } = JSON.parse(body)
    expect(body).toBe(
      `{"partnerId":1234567,"ks":"${ks}","userId":0,"objectType":"KalturaStartWidgetSessionResponse"}`,
    )
    expect(decryptKsV2(ks, practice.adminSecret)).toMatchObject({
      partnerId: 1_234_567,
      expiry: 1_800_000_600,
      sessionType: 0,
      userId: '0',
      privileges: 'view:*,widget:1',
    })
  })

  test('lasts no longer than the account allows', async () => {
    const practice = await practiceWith({ clock: () => 1_800_000_000_000 })
    const ks = await widgetKsOf(practice, 999_999)
    expect(decryptKsV2(ks, practice.adminSecret).expiry).toBe(1_800_086_400)
  })

  test('of another account is unknown', async () => {
    const { status, body } = await post(await practiceWith(), 'session/action/startWidgetSession', {
      widgetId: '_1',
    })
    expect(status).toBe(200)
    expect(body).toBe(exception('INVALID_WIDGET_ID', 'Unknown widget [_1]', { WIDGET_ID: '_1' }))
  })

  test('is started whatever KS comes along, even a bad one', async () => {
    const params = { widgetId: '_1234567', ks: 'nonsense' }
    const { body } = await post(await practiceWith(), 'session/action/startWidgetSession', params)
    expect(JSON.parse(body).objectType).toBe('KalturaStartWidgetSessionResponse')
  })
})

describe('a session of an app token', () => {
  test('is answered in the bytes of the server, and sealed for real', async () => {
    const practice = await practiceWith({ clock: () => 1_800_000_000_000 })
    const { status, body } = await start(practice, '1_narrow01', { userId: 'eng@example.com', expiry: 600 })
    const { ks } = JSON.parse(body)
    const privileges =
      'sessionid:1_narrow01,apptoken:1_narrow01,list:*,sview:1_welcome1,privacycontext:support'
    expect(status).toBe(200)
    expect(body).toBe(
      `{"ks":"${ks}","sessionType":0,"partnerId":"1234567","userId":"eng@example.com","expiry":1800000600,"privileges":"${privileges}","objectType":"KalturaSessionInfo"}`,
    )
    expect(decryptKsV2(ks, practice.adminSecret)).toEqual({
      partnerId: 1_234_567,
      expiry: 1_800_000_600,
      sessionType: 0,
      userId: 'eng@example.com',
      privileges,
      masterPartnerId: '',
      additionalData: '',
    })
  })

  test('has no user unless one is asked for', async () => {
    expect(JSON.parse((await start(await practiceWith(), '1_user0001')).body)).not.toHaveProperty('userId')
  })

  test.each([
    ['nothing asked: the longest', '1_narrow01', undefined, 900],
    ['0 asked: the longest', '1_narrow01', 0, 900],
    ['less asked', '1_narrow01', 60, 60],
    ['more asked: the longest', '1_narrow01', 90_000, 900],
    ['asked as text', '1_narrow01', '60', 60],
    ['a negative one passes through, and has expired at birth', '1_narrow01', -5, -5],
  ])('its lifetime, %s', async (_, id, expiry, seconds) => {
    const practice = await practiceWith({ clock: () => 1_800_000_000_000 })
    const { body } = await start(practice, id, expiry === undefined ? {} : { expiry })
    expect(JSON.parse(body).expiry).toBe(1_800_000_000 + seconds)
  })

  test.each([
    ['1_user0001', 2, 0],
    ['1_admin001', 0, 2],
    ['1_opentype', 2, 2],
    ['1_opentype', undefined, 0],
  ])('what the token %s fixes as its type wins without a word', async (id, type, granted) => {
    const { body } = await start(await practiceWith(), id, type === undefined ? {} : { type })
    expect(JSON.parse(body).sessionType).toBe(granted)
  })

  test('what the token fixes as its user wins without a word', async () => {
    const { body } = await start(await practiceWith(), '1_fixedusr', { userId: 'eng@example.com' })
    expect(JSON.parse(body).userId).toBe('support@practice.example')
  })

  test('narrows a wildcard, and drops what only tokens may carry', async () => {
    const sessionPrivileges = 'edit:1_a/1_b,list:*,appid:my-app'
    const { body } = await start(await practiceWith(), '1_wildcard', { sessionPrivileges })
    expect(JSON.parse(body).privileges).toBe(
      'sessionid:1_wildcard,apptoken:1_wildcard,edit:1_a/1_b,appid:my-app',
    )
  })

  test('a token about to expire gives no longer session than it has left', async () => {
    const now = 1_800_000_000
    const lasting = (seconds: number) => ({
      ...sampleAccount,
      appTokens: sampleAccount.appTokens.map((token) => ({ ...token, expiry: now + seconds })),
    })
    const clock = () => now * 1000
    const left = await start(await practiceWith({ clock, seed: lasting(30) }), '1_user0001', { expiry: 600 })
    expect(JSON.parse(left.body).expiry).toBe(now + 30)
    const last = await start(await practiceWith({ clock, seed: lasting(0) }), '1_user0001')
    expect(JSON.parse(last.body).expiry).toBe(now)
    const over = await start(await practiceWith({ clock, seed: lasting(-1) }), '1_user0001')
    expect(JSON.parse(over.body).code).toBe('APP_TOKEN_EXPIRED')
  })
})

describe('refusals come in the order of the server', () => {
  const id = '1_expired1'
  const path = 'apptoken/action/startSession'

  test('step by step, from an empty request to a session', async () => {
    const practice = await practiceWith()
    const refused = async (params: object) => (await post(practice, path, params)).body
    const ks = await widgetKsOf(practice)
    const stale = adminKs(practice, { expiry: 1 })
    const bad = { tokenHash: 'FF', type: 7 }

    // An unreadable KS comes before anything about the arguments, and is quoted.
    expect(await refused({ ks: 'nonsense/' })).toBe(invalidKs('nonsense/'))
    // Arguments come before what the KS is good for: there may be none, or one that has expired.
    expect(await refused({})).toBe(missing('id'))
    expect(await refused({ ks: stale })).toBe(missing('id'))
    expect(await refused({ ks: stale, id })).toBe(missing('tokenHash'))
    expect(await refused({ ks: stale, id, ...bad })).toBe(
      exception(
        'INVALID_ENUM_VALUE',
        'Invalid enumeration value "7" for parameter "type", expecting enumeration type "KalturaSessionType"',
        { ENUM_VAL: '7', PARAM_NAME: 'type', ENUM_TYPE: 'KalturaSessionType' },
      ),
    )
    const args = { id, tokenHash: 'FF' }
    expect(await refused(args)).toBe(exception('MISSING_KS', 'Missing KS, session not established'))
    expect(await refused({ ...args, partnerId: 1_234_567 })).toBe(
      exception('SERVICE_FORBIDDEN', 'The access to service [apptoken->startsession] is forbidden', {
        SERVICE: 'apptoken->startsession',
      }),
    )
    expect(await refused({ ...args, ks: stale })).toBe(invalidKs('EXPIRED'))
    // Then the token: unknown, not active, wrong hash, and only then expired.
    const named = (code: string, text: string, ID: string) =>
      exception(code, `Application token id "${ID}" ${text}`, { ID })
    expect(await refused({ ...args, ks, id: '1_nosuch01' })).toBe(
      named('APP_TOKEN_ID_NOT_FOUND', 'not found', '1_nosuch01'),
    )
    expect(await refused({ ...args, ks, id: '1_disabled' })).toBe(
      named('APP_TOKEN_NOT_ACTIVE', 'not active', '1_disabled'),
    )
    expect(await refused({ ...args, ks })).toBe(
      exception('INVALID_APP_TOKEN_HASH', 'Invalid application token hash'),
    )
    const tokenHash = hashOf(ks, tokenOf(practice, id))
    expect(await refused({ ks, id, tokenHash: tokenHash.toUpperCase() })).toBe(
      exception('INVALID_APP_TOKEN_HASH', 'Invalid application token hash'),
    )
    expect(await refused({ ks, id, tokenHash })).toBe(named('APP_TOKEN_EXPIRED', 'expired', id))
  })

  test('a hash over another KS is a wrong hash, even over a valid one', async () => {
    const practice = await practiceWith()
    const tokenHash = hashOf(await widgetKsOf(practice), tokenOf(practice, '1_user0001'))
    const { body } = await post(practice, path, {
      ks: await widgetKsOf(practice),
      id: '1_user0001',
      tokenHash,
    })
    expect(JSON.parse(body).code).toBe('INVALID_APP_TOKEN_HASH')
  })

  test('a deleted token was never there', async () => {
    const appTokens = sampleAccount.appTokens.map((token) => ({ ...token, status: 3 as const }))
    const practice = await practiceWith({ seed: { ...sampleAccount, appTokens } })
    expect(JSON.parse((await start(practice, '1_user0001')).body).code).toBe('APP_TOKEN_ID_NOT_FOUND')
  })

  test('services and actions that do not exist, whatever their case', async () => {
    const practice = await practiceWith()
    expect((await post(practice, 'NoSuch/action/list', {})).body).toBe(
      exception('SERVICE_DOES_NOT_EXISTS', 'Service "nosuch" does not exists', { SRV_NAME: 'nosuch' }),
    )
    expect((await post(practice, 'MEDIA/action/Steal', {})).body).toBe(
      exception('ACTION_DOES_NOT_EXISTS', 'Action "steal" does not exists for service "media"', {
        ACTION_NAME: 'steal',
        SERVICE_NAME: 'media',
      }),
    )
    const { body } = await post(practice, 'Session/action/STARTWIDGETSESSION', { widgetId: '_1234567' })
    expect(JSON.parse(body).partnerId).toBe(1_234_567)
  })
})

describe('what a session may do', () => {
  const codeOf = async (practice: Practice, path: string, params: object) =>
    JSON.parse((await post(practice, path, params)).body).code
  const list = 'media/action/list'
  const get = 'session/action/get'
  const minted = async (practice: Practice, id: string, more = {}) =>
    JSON.parse((await start(practice, id, more)).body).ks

  test('a widget session may start another, and nothing else', async () => {
    const practice = await practiceWith()
    const ks = await widgetKsOf(practice)
    expect(await codeOf(practice, list, { ks })).toBe('SERVICE_FORBIDDEN')
    expect(await codeOf(practice, get, { ks })).toBe('SERVICE_FORBIDDEN')
  })

  test('a user session may list media, but not ask about sessions', async () => {
    const practice = await practiceWith()
    const ks = await minted(practice, '1_user0001')
    const { body } = await post(practice, list, { ks })
    const answer = JSON.parse(body)
    expect(answer).toMatchObject({ totalCount: 12, objectType: 'KalturaMediaListResponse' })
    expect(answer.objects).toHaveLength(12)
    expect((await post(practice, get, { ks })).body).toBe(
      exception('SERVICE_FORBIDDEN', 'The access to service [session->get] is forbidden', {
        SERVICE: 'session->get',
      }),
    )
  })

  test('an admin session may do both', async () => {
    const practice = await practiceWith({ clock: () => 1_800_000_000_000 })
    const ks = await minted(practice, '1_admin001', { userId: 'boss' })
    expect(await codeOf(practice, list, { ks })).toBeUndefined()
    expect((await post(practice, get, { ks })).body).toBe(
      '{"sessionType":"2","partnerId":"1234567","userId":"boss","expiry":"1800003600","privileges":"sessionid:1_admin001,apptoken:1_admin001","objectType":"KalturaSessionInfo"}',
    )
  })

  test('an admin session may ask about another session of the account alone', async () => {
    const practice = await practiceWith()
    const ks = await minted(practice, '1_admin001')
    const session = await minted(practice, '1_narrow01')
    const { body } = await post(practice, get, { ks, session })
    expect(JSON.parse(body)).toMatchObject({ sessionType: '0', objectType: 'KalturaSessionInfo' })
    expect(JSON.parse(body)).not.toHaveProperty('ks')
    const foreign = adminKs(practice, { partnerId: 99 })
    expect((await post(practice, get, { ks, session: foreign })).body).toBe(
      exception('PARTNER_ACCESS_FORBIDDEN', 'Partner [1234567] cannot access partner [99]', {
        ACCESSING_PID: '1234567',
        ACCESSED_PID: '99',
      }),
    )
  })

  test('a role takes away even from a user session; an unknown role fails at its first use', async () => {
    const practice = await practiceWith()
    expect(await codeOf(practice, list, { ks: await minted(practice, '1_playback') })).toBe(
      'SERVICE_FORBIDDEN',
    )
    const ks = adminKs(practice, { privileges: 'setrole:NO_SUCH_ROLE' })
    expect(await codeOf(practice, list, { ks })).toBe('INVALID_OBJECT_ID')
  })

  test('another partner id than that of the KS is forbidden', async () => {
    const practice = await practiceWith()
    const ks = adminKs(practice)
    expect(await codeOf(practice, list, { ks, partnerId: 99 })).toBe('SERVICE_FORBIDDEN')
    expect(await codeOf(practice, list, { ks, partnerId: '1234567' })).toBeUndefined()
  })

  test('a KS ends with its second', async () => {
    let now = 1_800_000_000_000
    const practice = await practiceWith({ clock: () => now })
    const ks = await minted(practice, '1_user0001', { expiry: 60 })
    now += 59_999
    expect(await codeOf(practice, list, { ks })).toBeUndefined()
    now += 1
    expect((await post(practice, list, { ks })).body).toBe(invalidKs('EXPIRED'))
  })

  test('a KS of another account, another secret or another day is refused', async () => {
    const practice = await practiceWith()
    const foreign = adminKs(practice, { partnerId: 99 })
    expect((await post(practice, list, { ks: foreign })).body).toBe(invalidKs(foreign))
    const forged = adminKs({ ...practice, adminSecret: 'guessed' })
    expect((await post(practice, list, { ks: forged })).body).toBe(invalidKs(forged))
  })

  test('limits of the KS itself: address, URI, number of calls', async () => {
    const practice = await practiceWith()
    const reason = async (privileges: string, path = list) =>
      JSON.parse((await post(practice, path, { ks: adminKs(practice, { privileges }) })).body).args?.KSID
    expect(await reason('iprestrict:10.9.8.7')).toBe('EXCEEDED_RESTRICTED_IP')
    expect(await reason('iprestrict:127.0.0.1')).toBeUndefined()
    expect(await reason('urirestrict:/api_v3/service/media/*')).toBeUndefined()
    expect(await reason('urirestrict:/api_v3/service/media/*', get)).toBe('EXCEEDED_RESTRICTED_URI')
    expect(await reason('urirestrict:/x|/api_v3/service/session/*', get)).toBeUndefined()
    expect(await reason('actionslimit:2')).toBeUndefined()
    expect(await reason('actionslimit:2')).toBeUndefined()
    expect(await reason('actionslimit:2')).toBe('EXCEEDED_ACTIONS_LIMIT')
  })

  test('session.start takes the secret of the account and answers the bare KS', async () => {
    const practice = await practiceWith()
    const path = 'session/action/start'
    const params = {
      partnerId: practice.partnerId,
      secret: practice.adminSecret,
      type: 2,
      userId: 'boss',
      expiry: 60,
    }
    const ks = JSON.parse((await post(practice, path, params)).body)
    expect(await codeOf(practice, get, { ks })).toBeUndefined()
    const refusal = exception('START_SESSION_ERROR', 'Error while starting session for partner [1234567]', {
      PID: '1234567',
    })
    expect((await post(practice, path, { ...params, secret: 'guessed' })).body).toBe(refusal)
    expect((await post(practice, path, { ...params, secret: sampleAccount.secret })).body).toBe(refusal)
    expect(await codeOf(practice, path, { ...params, secret: sampleAccount.secret, type: 0 })).toBeUndefined()
  })
})

describe('requests are read as the server reads them', () => {
  test('JSON with a charset behind its content type is not looked at', async () => {
    const practice = await practiceWith()
    const path = 'session/action/startWidgetSession?format=1'
    const params = { widgetId: '_1234567' }
    for (const type of ['application/json; charset=utf-8', 'Application/JSON', 'text/plain']) {
      expect((await post(practice, path, params, type)).body).toBe(missing('widgetId'))
    }
    expect((await post(practice, path, params)).body).toContain('"ks"')
  })

  test('parameters may stand in the query, in the path or in a form, and the URL wins', async () => {
    const { serviceUrl } = await practiceWith()
    const base = `${serviceUrl}/api_v3`
    const text = async (url: string, init?: RequestInit) => (await fetch(url, init)).text()
    const expected = '"objectType":"KalturaStartWidgetSessionResponse"'
    const path = 'service/session/action/startWidgetSession'
    expect(await text(`${base}/${path}?format=1&widgetId=_1234567`)).toContain(expected)
    expect(await text(`${base}/${path}/format/1/widgetId/_1234567`)).toContain(expected)
    const query = 'service=session&action=startWidgetSession&format=1&widgetId=_1234567'
    expect(await text(`${base}/index.php?${query}`)).toContain(expected)
    expect(await text(`${base}/`, { method: 'POST', body: new URLSearchParams(query) })).toContain(expected)
    const body = new URLSearchParams({ widgetId: '_1', format: '1' })
    expect(await text(`${base}/${path}?widgetId=_1234567`, { method: 'POST', body })).toContain(expected)
  })

  test('whoever names no format gets XML, exceptions included', async () => {
    const { serviceUrl } = await practiceWith()
    const response = await fetch(`${serviceUrl}/api_v3/service/session/action/startWidgetSession?widgetId=_1`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/xml')
    expect(await response.text()).toContain('<error><code>INVALID_WIDGET_ID</code>')
  })

  test('a format it does not have ends without a body', async () => {
    const { serviceUrl } = await practiceWith()
    const response = await fetch(`${serviceUrl}/api_v3/service/media/action/list?format=99`)
    expect(response.headers.get('x-kaltura-app')).toContain('UNKNOWN_RESPONSE_FORMAT')
    expect(await response.text()).toBe('')
  })

  test('nothing but the API is served, and bodies beyond reason are refused', async () => {
    const practice = await practiceWith()
    expect((await fetch(`${practice.serviceUrl}/`)).status).toBe(404)
    expect((await fetch(`${practice.serviceUrl}/api_v3x/service/media`)).status).toBe(404)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const call = request(`${practice.serviceUrl}/api_v3/`, { method: 'POST' }, ({ statusCode }) =>
        resolve(statusCode),
      )
      call.on('error', reject)
      call.write(Buffer.alloc(1024 * 1024 + 1))
    })
    expect(status).toBe(413)
    expect((await start(practice, '1_user0001')).status).toBe(200)
  })
})

describe('the server as a whole', () => {
  test('is the same at every start: a token kept from an earlier run still works', async () => {
    const [first, second] = [await startPractice(), await practiceWith()]
    await first.close()
    expect(second.appTokens).toEqual(first.appTokens)
    expect([second.partnerId, second.adminSecret]).toEqual([first.partnerId, first.adminSecret])
  })

  test('listens on loopback alone', async () => {
    expect((await practiceWith()).serviceUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  test('a port that is taken is an error, not a hang', async () => {
    const { serviceUrl } = await practiceWith()
    await expect(startPractice({ port: Number(new URL(serviceUrl).port) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })

  test('holds answers back when told to, and closes at once all the same', async () => {
    const practice = await practiceWith({ latencyMs: 150 })
    const started = performance.now()
    await widgetKsOf(practice)
    expect(performance.now() - started).toBeGreaterThan(140)

    const slow = await startPractice({ latencyMs: 60_000 })
    const pending = widgetKsOf(slow).catch(() => 'cut off')
    await new Promise((resolve) => setTimeout(resolve, 50))
    await slow.close()
    expect(await pending).toBe('cut off')
  })
})

describe('the client and the practice account understand each other', () => {
  async function exchange(practice: Practice, token: PracticeAppToken, requested = '') {
    const client = createClient({ fetch, serviceUrl: `${practice.serviceUrl}/api_v3/`, loopbackOnly: true })
    const { value } = await client.startWidgetSession({ partnerId: practice.partnerId, expiry: 60 })
    const session = await startSessionWithToken({
      client,
      widgetKs: value.ks,
      partnerId: practice.partnerId,
      appTokenId: token.id,
      token: token.token,
      hashType: token.hashType,
      userId: 'eng@example.com',
      expiry: 300,
      ...(requested && { sessionPrivileges: requested }),
    })
    return { client, session: session.value, transport: session.transport }
  }

  const outcomes = new Map([
    ['1_expired1', 'APP_TOKEN_EXPIRED'],
    ['1_disabled', 'APP_TOKEN_NOT_ACTIVE'],
    ['1_playback', 'SERVICE_FORBIDDEN'],
  ])

  test.each(sampleAccount.appTokens.map((token) => [token.id, token] as const))(
    'from %s to a KS that lists media, or to the reason why not',
    async (id, token) => {
      const practice = await practiceWith()
      const outcome = await exchange(practice, token).then(
        async ({ client, session }) => {
          expect(session).toMatchObject({
            partnerId: practice.partnerId,
            sessionType: token.sessionType ?? 0,
            userId: token.sessionUserId ?? 'eng@example.com',
            privileges: grantedPrivileges({
              appTokenId: id,
              tokenPrivileges: token.sessionPrivileges ?? '',
              requested: '',
            }),
          })
          expect(Math.abs(session.expiry - Date.now() / 1000 - 300)).toBeLessThan(5)
          return client.mediaList({ ks: session.ks }).then(
            ({ value }) => value.totalCount,
            ({ code }: KalturaError) => code,
          )
        },
        ({ code }: KalturaError) => code,
      )
      expect(outcome).toBe(outcomes.get(id) ?? 12)
    },
  )

  test('errors come through with their code, their reason and the name of the request', async () => {
    const practice = await practiceWith()
    const { client } = await exchange(practice, tokenOf(practice, '1_user0001'))
    await expect(client.mediaList({ ks: adminKs(practice, { expiry: 1 }) })).rejects.toMatchObject({
      code: 'INVALID_KS',
      ksReason: 'EXPIRED',
      serverSession: expect.stringMatching(/^\d+$/),
    })
    await expect(client.mediaList({ ks: 'nonsense' })).rejects.toMatchObject({
      code: 'INVALID_KS',
      ksReason: 'UNREADABLE',
    })
    await expect(
      exchange(practice, { ...tokenOf(practice, '1_user0001'), token: 'wrong' }),
    ).rejects.toMatchObject({
      code: 'INVALID_APP_TOKEN_HASH',
      retryable: false,
    })
    await expect(client.startWidgetSession({ partnerId: 1 })).rejects.toMatchObject({
      code: 'INVALID_WIDGET_ID',
    })
  })

  test('a server whose clock is wrong is noticed', async () => {
    const practice = await practiceWith({ clock: () => Date.now() + 3_600_000 })
    const { transport } = await exchange(practice, tokenOf(practice, '1_user0001'))
    expect(Math.abs((transport.skewMs ?? 0) - 3_600_000)).toBeLessThan(2000)
  })

  test('1,200 random pairs of privileges: what is granted over HTTP is what was foretold', async () => {
    const pairs = fc.sample(fc.tuple(privilegeText, privilegeText), 1200)
    const appTokens = pairs.map(([sessionPrivileges], index) => ({
      ...tokenOf({ appTokens: sampleAccount.appTokens } as Practice, '1_user0001'),
      id: `1_${String(index).padStart(8, '0')}`,
      sessionPrivileges,
    }))
    const practice = await practiceWith({ seed: { ...sampleAccount, appTokens } })
    const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
    const widgetKs = await widgetKsOf(practice)
    const { partnerId } = practice

    const queue = [...pairs.entries()]
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [index, [tokenPrivileges, requested]] = next
        const { id: appTokenId, token, hashType } = appTokens[index] ?? tokenOf(practice, '?')
        const exchange = {
          client,
          widgetKs,
          partnerId,
          appTokenId,
          token,
          hashType,
          sessionPrivileges: requested,
        }
        const { value } = await startSessionWithToken(exchange)
        expect(value.privileges).toBe(grantedPrivileges({ appTokenId, tokenPrivileges, requested }))
      }
    }
    await Promise.all(Array.from({ length: 16 }, work))
  })
})
