import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import {
  buildKsV1,
  createClient,
  encryptKsV2,
  type KsFields,
  startSessionWithSecret,
} from '../../../src/kaltura'

const partnerId = 12345
const secret = 'ad'.repeat(16)
const fields: KsFields = {
  partnerId,
  expiry: 1_800_000_000,
  sessionType: 2,
  userId: 'jo',
  privileges: 'list:*',
  masterPartnerId: '',
  additionalData: '',
}
const v2 = (change: Partial<KsFields> = {}, by = secret) =>
  encryptKsV2({ ...fields, ...change }, by, Buffer.alloc(16))
const v1 = (change: Partial<KsFields> = {}) => buildKsV1({ ...fields, ...change }, secret, '1.5')

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** Starts a session with a real server whose two answers are told. */
async function start(answer: unknown, widget: unknown = { partnerId, ks: v2(), userId: 0 }) {
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    bodies.push(body)
    response.end(JSON.stringify(request.url?.includes('startWidgetSession') ? widget : answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.close()
    server.closeAllConnections()
  })
  const client = createClient({
    fetch,
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  })
  const result = await startSessionWithSecret({ client, secret, partnerId, type: 2, expiry: 60 }).then(
    ({ value }) => value,
    (failure) => ({ code: failure.code, text: JSON.stringify(failure) + String(failure.stack) }),
  )
  return { result, bodies }
}

describe('a session from an account’s secret', () => {
  it.each([
    ['v1', v1()],
    ['v2', v2()],
  ])('of version %s says what was granted', async (_, ks) => {
    const { result } = await start(ks)
    expect(result).toEqual({
      ks,
      granted: { expiry: 1_800_000_000, sessionType: 2, userId: 'jo', privileges: 'list:*' },
    })
  })

  it('that another secret sealed says nothing', async () => {
    const ks = v2({}, 'another')
    expect((await start(ks)).result).toEqual({ ks })
  })

  it.each([
    ['an object', { ks: v2() }],
    ['no KS', 'made-up'],
    ['an empty text', ''],
    ['null', null],
    ['another partner’s KS', v2({ partnerId: 999 })],
    ['a type that does not exist', v2({ sessionType: 7 })],
    ['the secret as the user', v2({ userId: secret })],
    ['the secret as a privilege, for all to read', v1({ privileges: `x:${secret}` })],
    ['an end beyond all calendars', v2({ expiry: 99_999_999_999 })],
    ['more privileges than a person can read', v2({ privileges: 'a'.repeat(9_000) })],
  ])('is not made of %s', async (_, answer) => {
    expect((await start(answer)).result).toMatchObject({ code: 'ANSWER_UNEXPECTED' })
  })

  it('is not asked for where the account is unknown, or where another one answers', async () => {
    const unknown = {
      objectType: 'KalturaAPIException',
      code: 'INVALID_WIDGET_ID',
      message: 'Unknown widget',
    }
    const other = { partnerId: 999, ks: v2({ partnerId: 999 }), userId: 0 }
    for (const [widget, code] of [
      [unknown, 'INVALID_WIDGET_ID'],
      [other, 'KS_PARTNER_MISMATCH'],
    ]) {
      const { result, bodies } = await start(v2(), widget)
      expect(result).toMatchObject({ code })
      expect(bodies.join()).not.toContain(secret)
    }
  })

  it('keeps the secret out of what the server says when it refuses', async () => {
    const { result } = await start({
      objectType: 'KalturaAPIException',
      code: 'START_SESSION_ERROR',
      message: `no session for ${secret}`,
      args: [],
    })
    expect(result).toMatchObject({ code: 'START_SESSION_ERROR' })
    expect(JSON.stringify(result)).not.toContain(secret)
  })
})
