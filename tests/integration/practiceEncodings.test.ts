import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actions } from '../../src/practice/actions/table'
import { adminKs, call, encodings, practiceAccounts } from '../unit/practice/rawCalls'

const practiceWith = practiceAccounts()

describe.each(encodings)('%s', (encoding) => {
  test('starts a widget session', async () => {
    const practice = await practiceWith()
    const { status, body } = await call(
      practice,
      'session.startWidgetSession',
      { widgetId: '_1234567', expiry: 600 },
      encoding,
    )
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({ partnerId: 1_234_567, userId: 0 })
  })

  test('sends objects: an app token is made as described', async () => {
    const practice = await practiceWith()
    const ks = await adminKs(practice)
    const appToken = {
      objectType: 'KalturaAppToken',
      sessionType: 0,
      sessionDuration: 300,
      sessionPrivileges: 'list:*,urirestrict:/api_v3/*|/x',
      hashType: 'SHA512',
      description: 'für & mit 100% + "漢字"',
      unheardOf: 'ignored',
    }
    const made = JSON.parse((await call(practice, 'appToken.add', { ks, appToken }, encoding)).body)
    const { unheardOf: _, ...expected } = appToken
    expect(made).toMatchObject(expected)
    const read = await call(practice, 'appToken.get', { ks, id: made.id }, encoding)
    expect(JSON.parse(read.body)).toEqual(made)
  })

  test('unsets a property', async () => {
    const practice = await practiceWith()
    const ks = await adminKs(practice)
    const params = {
      ks,
      id: '1_narrow01',
      appToken: { sessionPrivileges__null: '1', description__null: '1' },
    }
    const { body } = await call(practice, 'appToken.update', params, encoding)
    expect(JSON.parse(body)).not.toHaveProperty('sessionPrivileges')
    expect(JSON.parse(body)).not.toHaveProperty('description')
  })

  test('sends filter and pager', async () => {
    const practice = await practiceWith()
    const params = {
      ks: await adminKs(practice),
      filter: { mediaTypeEqual: 5, orderBy: '-createdAt' },
      pager: { pageSize: 1, pageIndex: 2 },
    }
    const { objects, totalCount } = JSON.parse((await call(practice, 'media.list', params, encoding)).body)
    expect([totalCount, ...objects.map(({ id }: { id: string }) => id)]).toEqual([2, '1_podcast1'])
  })

  test('makes several calls in one, the later ones from what the earlier ones answered', async () => {
    const practice = await practiceWith()
    const params = {
      1: {
        service: 'session',
        action: 'start',
        partnerId: practice.partnerId,
        secret: practice.adminSecret,
        type: 2,
      },
      2: { service: 'media', action: 'list', ks: '{1:result}', filter: { idEqual: '1_logo0001' } },
      3: { service: 'baseEntry', action: 'get', ks: '{1:result}', entryId: '{2:result:objects:0:id}' },
      4: { service: 'baseEntry', action: 'get', ks: '{1:result}', entryId: '1_nothing1' },
    }
    const answers = JSON.parse((await call(practice, 'multirequest', params, encoding)).body)
    expect(answers).toEqual([
      expect.any(String),
      expect.objectContaining({ totalCount: 1 }),
      expect.objectContaining({ id: '1_logo0001', objectType: 'KalturaMediaEntry' }),
      {
        code: 'ENTRY_ID_NOT_FOUND',
        message: 'Entry id "1_nothing1" not found',
        objectType: 'KalturaAPIException',
        args: { ENTRY_ID: '1_nothing1' },
      },
    ])
  })
})

describe('several calls in one', () => {
  test('take the KS from beside them; an exception stands in its place among the answers', async () => {
    const practice = await practiceWith()
    const ks = await adminKs(practice)
    const params = {
      ks,
      1: { service: 'category', action: 'list', filter: { parentIdEqual: 101 } },
      2: { service: 'media', action: 'list', ks: 'nonsense' },
      3: { service: 'session', action: 'end' },
      4: { service: 'media', action: 'list' },
    }
    const { body } = await call(practice, 'multirequest', params)
    expect(JSON.parse(body).map((each: { code?: string } | null) => each?.code)).toEqual([
      undefined,
      'INVALID_KS',
      undefined,
      'INVALID_KS',
    ])
  })

  test('in XML each is an item', async () => {
    const practice = await practiceWith()
    const params = {
      format: 2,
      1: { service: 'media', action: 'list' },
      2: { service: 'session', action: 'end' },
    }
    expect((await call(practice, 'multirequest', params)).body).toBe(
      '<?xml version="1.0" encoding="utf-8"?><xml><result>' +
        '<item><error><code>MISSING_KS</code><message>Missing KS, session not established</message><objectType>KalturaAPIException</objectType><args></args></error></item>' +
        '<item></item></result><executionTime>0</executionTime></xml>',
    )
  })

  test('are none when none are given, and the name counts letter by letter', async () => {
    const practice = await practiceWith()
    expect((await call(practice, 'multirequest')).body).toBe('[]')
    expect((await call(practice, 'Multirequest', { action: 'x' })).body).toContain('SERVICE_DOES_NOT_EXISTS')
  })
})

describe('whatever is sent', () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.boolean(),
    fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
    fc.constantFrom('{1:result:ks}', '_1234567', '1_user0001', '2'),
  )
  const names = [
    'ks',
    'id',
    'appToken',
    'filter',
    'pager',
    'tokenHash',
    'type',
    'session',
    'secret',
    '1',
    '1:service',
  ]
  const params = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), value, { maxKeys: 6 })
  const practised = [...actions].flatMap(([service, ofService]) =>
    [...ofService.keys()].map((action) => `${service}.${action}`),
  )

  test('is answered in the form that was asked for, and the server goes on', async () => {
    const practice = await practiceWith()
    const ks = await adminKs(practice)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('multirequest', ...practised), params, async (action, sent) => {
        const { status, headers, body } = await call(practice, action, { ks, ...sent, format: 1 })
        expect(status).toBe(200)
        expect(headers.get('content-type')).toBe('application/json')
        const answer = JSON.parse(body)
        expect(answer?.code).not.toBe('INTERNAL_SERVERL_ERROR')
      }),
      { numRuns: 400 },
    )
  })
})
