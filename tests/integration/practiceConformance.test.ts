import { describe, expect, test } from 'vitest'
import { actions } from '../../src/practice/actions/table'
import {
  adminKs,
  call,
  exchange,
  practiceAccounts,
  sampleToken,
  startedKs,
  widgetKs,
} from '../unit/practice/rawCalls'

const practiceWith = practiceAccounts()

/** What is on hand for provoking an exception. */
async function provocation() {
  const practice = await practiceWith()
  const widget = await widgetKs(practice)
  return { practice, widget, user: await startedKs(practice), admin: await adminKs(practice) }
}
type Provocation = Awaited<ReturnType<typeof provocation>>

interface Row {
  code: string
  message: string
  args: Record<string, string>
  action: string
  params?: (given: Provocation) => object | Promise<object>
}

const unreadable = 'not <a> "KS" & more/é'

/** One row for each exception that the account can answer, and one way to get it. */
const rows: readonly Row[] = [
  {
    code: 'SERVICE_NOT_SPECIFIED',
    message: 'Service name was not specified, please specify one',
    args: {},
    action: '',
  },
  {
    code: 'ACTION_NOT_SPECIFIED',
    message: 'Action name was not specified, please specify one',
    args: {},
    action: 'media',
  },
  {
    code: 'SERVICE_DOES_NOT_EXISTS',
    message: 'Service "medium" does not exists',
    args: { SRV_NAME: 'medium' },
    action: 'Medium.list',
  },
  {
    code: 'ACTION_DOES_NOT_EXISTS',
    message: 'Action "steal" does not exists for service "media"',
    args: { ACTION_NAME: 'steal', SERVICE_NAME: 'media' },
    action: 'media.Steal',
  },
  {
    code: 'MISSING_MANDATORY_PARAMETER',
    message: 'Missing parameter "appToken"',
    args: { PARAM_NAME: 'appToken' },
    action: 'appToken.add',
  },
  {
    code: 'INVALID_ENUM_VALUE',
    message:
      'Invalid enumeration value "MD4" for parameter "hashType", expecting enumeration type "KalturaAppTokenHashType"',
    args: { ENUM_VAL: 'MD4', PARAM_NAME: 'hashType', ENUM_TYPE: 'KalturaAppTokenHashType' },
    action: 'appToken.add',
    params: () => ({ appToken: { hashType: 'MD4' } }),
  },
  {
    code: 'INVALID_KS',
    message: `Invalid KS "${unreadable}", Error "-1,INVALID_STR"`,
    args: { KSID: unreadable, ERR_CODE: '-1', ERR_DESC: 'INVALID_STR' },
    action: 'media.list',
    params: () => ({ ks: unreadable }),
  },
  {
    code: 'INVALID_KS',
    message: 'Invalid KS "EXPIRED", Error "-1,INVALID_STR"',
    args: { KSID: 'EXPIRED', ERR_CODE: '-1', ERR_DESC: 'INVALID_STR' },
    action: 'media.list',
    params: async ({ practice }) => ({ ks: await startedKs(practice, { expiry: -1 }) }),
  },
  {
    code: 'MISSING_KS',
    message: 'Missing KS, session not established',
    args: {},
    action: 'media.list',
  },
  {
    code: 'SERVICE_FORBIDDEN',
    message: 'The access to service [apptoken->list] is forbidden',
    args: { SERVICE: 'apptoken->list' },
    action: 'appToken.list',
    params: ({ user }) => ({ ks: user }),
  },
  {
    code: 'INVALID_OBJECT_ID',
    message: 'Invalid object id []',
    args: { ID: '' },
    action: 'media.list',
    params: async ({ practice }) => ({ ks: await startedKs(practice, { privileges: 'setrole:X' }) }),
  },
  {
    code: 'INVALID_WIDGET_ID',
    message: 'Unknown widget [_99]',
    args: { WIDGET_ID: '_99' },
    action: 'session.startWidgetSession',
    params: () => ({ widgetId: '_99' }),
  },
  {
    code: 'START_SESSION_ERROR',
    message: 'Error while starting session for partner [1234567]',
    args: { PID: '1234567' },
    action: 'session.start',
    params: () => ({ secret: 'guessed', partnerId: 1_234_567 }),
  },
  {
    code: 'PARTNER_ACCESS_FORBIDDEN',
    message: 'Partner [1234567] cannot access partner [99]',
    args: { ACCESSING_PID: '1234567', ACCESSED_PID: '99' },
    action: 'session.get',
    params: ({ admin }) => ({
      ks: admin,
      session: Buffer.from('v2|99|0123456789ab').toString('base64url'),
    }),
  },
  {
    code: 'APP_TOKEN_ID_NOT_FOUND',
    message: 'Application token id "1_nosuch/1" not found',
    args: { ID: '1_nosuch/1' },
    action: 'appToken.startSession',
    params: ({ widget }) => ({ ks: widget, id: '1_nosuch/1', tokenHash: 'x' }),
  },
  {
    code: 'APP_TOKEN_NOT_ACTIVE',
    message: 'Application token id "1_disabled" not active',
    args: { ID: '1_disabled' },
    action: 'appToken.startSession',
    params: ({ widget }) => ({ ks: widget, id: '1_disabled', tokenHash: 'x' }),
  },
  {
    code: 'INVALID_APP_TOKEN_HASH',
    message: 'Invalid application token hash',
    args: {},
    action: 'appToken.startSession',
    params: ({ widget }) => ({ ks: widget, id: '1_expired1', tokenHash: 'x' }),
  },
  {
    code: 'PROPERTY_VALIDATION_NOT_UPDATABLE',
    message: 'The property "KalturaAppToken::status" cannot be updated',
    args: { PROP_NAME: 'KalturaAppToken::status' },
    action: 'appToken.update',
    params: ({ admin }) => ({ ks: admin, id: '1_disabled', appToken: { status: 2 } }),
  },
  {
    code: 'INVALID_FIELD_VALUE',
    message: 'value in field [sessionUserId] is not valid',
    args: { FIELD_NAME: 'sessionUserId' },
    action: 'appToken.add',
    params: ({ admin }) => ({ ks: admin, appToken: { sessionUserId: 'two words' } }),
  },
  {
    code: 'ENTRY_ID_NOT_FOUND',
    message: 'Entry id "1_nothing1" not found',
    args: { ENTRY_ID: '1_nothing1' },
    action: 'baseEntry.get',
    params: ({ widget }) => ({ ks: widget, entryId: '1_nothing1' }),
  },
  {
    code: 'UNKNOWN_PARTNER_ID',
    message: 'Unknown partner_id [99]',
    args: { PID: '99' },
    action: 'partner.get',
    params: ({ admin }) => ({ ks: admin, id: 99 }),
  },
]

/** As PHP writes JSON. */
function phpJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

describe('exceptions come with status 200, byte for byte', () => {
  test.each(rows.map((row) => [row.message, row] as const))('%s', async (_, row) => {
    const { code, message, args, action } = row
    const given = await provocation()
    const params = (await row.params?.(given)) ?? {}

    const json = await call(given.practice, action, params)
    expect([json.status, json.headers.get('content-type')]).toEqual([200, 'application/json'])
    const inJson = { code, message, objectType: 'KalturaAPIException', args }
    expect(json.body).toBe(phpJson(Object.keys(args).length === 0 ? { ...inJson, args: [] } : inJson))

    const { status, headers, body } = await call(given.practice, action, { ...params, format: 2 })
    expect([status, headers.get('content-type')]).toEqual([200, 'text/xml'])
    const items = Object.entries(args).map(
      ([name, value]) =>
        `<item><objectType>KalturaApiExceptionArg</objectType><name>${name}</name><value>${xml(value)}</value></item>`,
    )
    expect(body).toBe(
      `<?xml version="1.0" encoding="utf-8"?><xml><result><error><code>${code}</code><message>${xml(message)}</message><objectType>KalturaAPIException</objectType><args>${items.join('')}</args></error></result><executionTime>0</executionTime></xml>`,
    )
  })

  test('an expired token says so only to whoever has its secret', async () => {
    const practice = await practiceWith()
    expect(await exchange(practice, sampleToken(practice, '1_expired1'))).toEqual({
      code: 'APP_TOKEN_EXPIRED',
      message: 'Application token id "1_expired1" expired',
      objectType: 'KalturaAPIException',
      args: { ID: '1_expired1' },
    })
  })
})

describe('answers in XML', () => {
  test('have the type first, and an empty element for what is not set unless that is ignored', async () => {
    const practice = await practiceWith({ clock: () => 1_800_000_000_000 })
    const ks = await adminKs(practice)
    const params = { ks, id: '1_admin001', format: 2 }
    const open = (await call(practice, 'appToken.get', params)).body
    expect(open).toBe(
      '<?xml version="1.0" encoding="utf-8"?><xml><result><objectType>KalturaAppToken</objectType><id>1_admin001</id><token>5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a02</token><partnerId>1234567</partnerId><createdAt>1756771200</createdAt><updatedAt>1756771200</updatedAt><status>2</status><expiry></expiry><sessionType>2</sessionType><sessionUserId></sessionUserId><sessionDuration>3600</sessionDuration><sessionPrivileges></sessionPrivileges><hashType>SHA256</hashType><description>Admin sessions, an hour at most</description></result><executionTime>0</executionTime></xml>',
    )
    const ignoring = (await call(practice, 'appToken.get', { ...params, ignoreNull: 1 }, 'form with colons'))
      .body
    expect(ignoring).toBe(open.replace(/<(\w+)><\/\1>/g, ''))
  })

  test('lists are items, a text is the text, nothing is nothing', async () => {
    const practice = await practiceWith()
    const ks = await adminKs(practice)
    const inXml = async (action: string, params: object) =>
      (await call(practice, action, { ...params, format: 2 })).body
    expect(await inXml('media.list', { ks, pager: { pageSize: 1 } })).toMatch(
      /<result><objectType>KalturaMediaListResponse<\/objectType><objects><item><objectType>KalturaMediaEntry<\/objectType>.*<\/item><\/objects><totalCount>12<\/totalCount><\/result>/,
    )
    const { adminSecret: secret, partnerId } = practice
    expect(await inXml('session.start', { secret, partnerId })).toMatch(/<result>djJ8[\w=-]+<\/result>/)
    expect(await inXml('appToken.delete', { ks, id: '1_user0001' })).toContain('<result></result>')
  })
})

describe('arguments are looked at before the session is', () => {
  const required: Record<string, string[]> = {
    'apptoken.add': ['appToken'],
    'apptoken.delete': ['id'],
    'apptoken.get': ['id'],
    'apptoken.startsession': ['id', 'tokenHash'],
    'apptoken.update': ['id', 'appToken'],
    'baseentry.get': ['entryId'],
    'session.start': ['secret'],
    'session.startwidgetsession': ['widgetId'],
  }
  const every = [...actions].flatMap(([service, ofService]) =>
    [...ofService.keys()].map((action) => `${service}.${action}`),
  )

  test.each(every)('%s', async (action) => {
    const practice = await practiceWith()
    const params: Record<string, string> = {}
    for (const name of required[action] ?? []) {
      expect(JSON.parse((await call(practice, action, params)).body)).toMatchObject({
        code: 'MISSING_MANDATORY_PARAMETER',
        args: { PARAM_NAME: name },
      })
      params[name] = '1'
    }
    expect(JSON.parse((await call(practice, action, params)).body)?.code).not.toBe(
      'MISSING_MANDATORY_PARAMETER',
    )
  })
})
