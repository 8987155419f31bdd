import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import {
  type ClientOptions,
  createClient,
  encryptKsV2,
  type Fetch,
  KalturaError,
  startSessionWithToken,
  tokenHash,
} from '../../../src/kaltura'

const partnerId = 12345
const token = '5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a99'
const widgetKs = sealedFor(partnerId)

function sealedFor(partner: number): string {
  const rest = { expiry: 1_800_000_000, sessionType: 0, userId: '0', privileges: 'view:*,widget:1' }
  return encryptKsV2(
    { ...rest, partnerId: partner, masterPartnerId: '', additionalData: '' },
    's',
    Buffer.alloc(16),
  )
}

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A real server on loopback that does what a test wants of it. */
async function serverThat(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function clientOf(listener: RequestListener, options: Partial<ClientOptions> = {}) {
  return createClient({ fetch, serviceUrl: await serverThat(listener), ...options })
}

const answering =
  (answer: unknown): RequestListener =>
  (_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer))
  }

const widgetAnswer = { partnerId, ks: widgetKs, userId: 0, objectType: 'KalturaStartWidgetSessionResponse' }
const startedAnswer = {
  ks: sealedFor(partnerId),
  sessionType: 0,
  partnerId: '12345',
  userId: 'eng@example.com',
  expiry: 1_800_003_600,
  privileges: 'sessionid:1_abcd1234,apptoken:1_abcd1234',
  objectType: 'KalturaSessionInfo',
}

async function failureOf(call: Promise<unknown>): Promise<KalturaError> {
  const failure = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(failure instanceof KalturaError)) throw new Error(`Expected a KalturaError, got ${failure}`)
  return failure
}

describe('a request is what the server reads', () => {
  test('JSON under exactly its content type, format 1, nothing that is not set, no KS', async () => {
    let seen: unknown
    const client = await clientOf((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk) => chunks.push(chunk))
      request.on('end', () => {
        const { method, url, headers } = request
        seen = {
          method,
          url,
          type: headers['content-type'],
          cookie: headers.cookie,
          body: String(Buffer.concat(chunks)),
        }
        response.end(JSON.stringify(widgetAnswer))
      })
    })
    await client.startWidgetSession({ partnerId })
    expect(seen).toEqual({
      method: 'POST',
      url: '/api_v3/service/session/action/startWidgetSession',
      type: 'application/json',
      cookie: undefined,
      body: '{"format":1,"widgetId":"_12345"}',
    })
  })

  test('without cookies, cache or redirects, whatever the fetch would do by itself', async () => {
    let init: Parameters<Fetch>[1] | undefined
    const recording: Fetch = (_, given) => {
      init = given
      return Promise.reject(new Error('enough'))
    }
    await failureOf(
      createClient({ fetch: recording, serviceUrl: 'https://a.example' }).mediaList({ ks: 'x' }),
    )
    expect(init).toMatchObject({ redirect: 'error', credentials: 'omit', cache: 'no-store' })
  })
})

describe('an answer is checked, and read as the server means it', () => {
  test('numbers may come as text', async () => {
    const client = await clientOf(answering({ ...startedAnswer, sessionType: '2', expiry: '1800003600' }))
    const { value } = await client.sessionGet({ ks: widgetKs })
    expect(value).toStrictEqual({
      sessionType: 2,
      partnerId,
      userId: 'eng@example.com',
      expiry: 1_800_003_600,
      privileges: startedAnswer.privileges,
    })
  })

  test('a widget session of user 0, as a number or as text', async () => {
    for (const userId of [0, '0']) {
      const client = await clientOf(answering({ ...widgetAnswer, userId }))
      expect((await client.startWidgetSession({ partnerId })).value).toEqual({
        partnerId,
        ks: widgetKs,
        userId: '0',
      })
    }
  })

  test('an empty list has no objects', async () => {
    const client = await clientOf(answering({ totalCount: 0, objectType: 'KalturaMediaListResponse' }))
    expect((await client.mediaList({ ks: widgetKs })).value).toEqual({ totalCount: 0, objects: [] })
  })

  test.each([
    ['nothing', null],
    ['a list', []],
    ['a text', 'ks'],
    ['an object without a KS', { ...startedAnswer, ks: undefined }],
    ['a KS that is none', { ...startedAnswer, ks: 'not a KS' }],
    ['an expiry that is no number', { ...startedAnswer, expiry: 'tomorrow' }],
    ['an expiry that is half a number', { ...startedAnswer, expiry: 1.5 }],
    ['a session type of its own', { ...startedAnswer, sessionType: 1 }],
    ['no privileges', { ...startedAnswer, privileges: undefined }],
    ['another type of object', { ...startedAnswer, objectType: 'KalturaMediaEntry' }],
    ['an error that is not of the API', { error: { code: 'X' } }],
  ])('%s is not guessed at', async (_, answer) => {
    const client = await clientOf(answering(answer))
    const error = await failureOf(client.startSession({ ks: widgetKs, id: '1_a', tokenHash: 'ff' }))
    expect(error).toMatchObject({ code: 'ANSWER_UNEXPECTED', retryable: false })
  })

  test('what the server knows the request by, and how its clock differs, come along', async () => {
    const client = await clientOf(
      (_, response) => {
        response.setHeader('date', new Date(1_700_000_090_000).toUTCString())
        response.setHeader('x-kaltura-session', '1343418808')
        response.end(JSON.stringify(widgetAnswer))
      },
      { clock: ticking(1_700_000_000_000, 1000) },
    )
    const { transport } = await client.startWidgetSession({ partnerId })
    expect(transport).toEqual({ serverSession: '1343418808', skewMs: 89_500, serverTime: 1_700_000_090 })
  })

  test('an answer that is refused lets go of its connection, however long it goes on', async () => {
    let closed = false
    const client = await clientOf((_, response) => {
      response.writeHead(500)
      const drip = setInterval(() => response.write('x'), 5)
      response.on('close', () => {
        clearInterval(drip)
        closed = true
      })
    })
    await expect(client.startWidgetSession({ partnerId })).rejects.toMatchObject({ code: 'HTTP_STATUS' })
    await expect.poll(() => closed).toBe(true)
  })

  test('what is kept and shown of an answer is bounded', async () => {
    const long = 'x'.repeat(1_000_000)
    const answers = [
      { ...startedAnswer, privileges: long },
      { ...startedAnswer, userId: long },
      { ...startedAnswer, expiry: 9e15 },
      { ...startedAnswer, expiry: -5 },
    ]
    for (const answer of answers) {
      const client = await clientOf((_, response) => response.end(JSON.stringify(answer)))
      const call = client.startSession({ ks: widgetAnswer.ks, id: '1_abcd1234', tokenHash: 'made-up' })
      await expect(call).rejects.toMatchObject({ code: 'ANSWER_UNEXPECTED' })
    }
    const client = await clientOf((_, response) =>
      response.end(
        JSON.stringify({
          objectType: 'KalturaAPIException',
          code: 'ODD',
          message: `odd ${'words '.repeat(1e5)}`,
        }),
      ),
    )
    const failure = await client.startWidgetSession({ partnerId }).catch((error) => error)
    expect(failure.serverMessage.length).toBeLessThanOrEqual(500)
  })

  test('without a Date header there is no skew to speak of', async () => {
    const client = await clientOf((_, response) => {
      response.sendDate = false
      response.end(JSON.stringify(widgetAnswer))
    })
    expect((await client.startWidgetSession({ partnerId })).transport.skewMs).toBeUndefined()
  })
})

/** A clock that moves on with every look at it. */
function ticking(start: number, step: number): () => number {
  let now = start - step
  return () => {
    now += step
    return now
  }
}

describe('a failure of the network has a name, within the deadline', () => {
  const html: RequestListener = (_, response) =>
    response.end('<html><body>Sign in to the hotel</body></html>')
  const large: RequestListener = (_, response) => {
    const chunk = Buffer.alloc(64 * 1024, ' ')
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    }
    response.on('drain', more)
    more()
  }
  const halfBody: RequestListener = (request, response) => {
    response.writeHead(200, { 'content-length': '1000' })
    response.write('{"partnerId":', () => request.socket.destroy())
  }
  const drip: RequestListener = (_, response) => {
    response.writeHead(200)
    const timer = setInterval(() => response.write(' '), 10)
    response.on('close', () => clearInterval(timer))
  }

  test.each<[string, RequestListener, object]>([
    [
      'the connection is reset',
      (request) => request.socket.resetAndDestroy(),
      { code: 'CONNECTION_RESET', retryable: true },
    ],
    [
      'the connection is closed without an answer',
      (request) => request.socket.destroy(),
      { code: 'CONNECTION_RESET' },
    ],
    ['the answer breaks off half-way', halfBody, { code: 'CONNECTION_RESET', retryable: true }],
    ['a page instead of an answer', html, { code: 'ANSWER_NOT_JSON' }],
    [
      'bytes that are no text',
      (_, response) => response.end(Buffer.from([0x22, 0xff, 0x22])),
      { code: 'ANSWER_NOT_JSON' },
    ],
    ['an empty answer', (_, response) => response.end(), { code: 'ANSWER_NOT_JSON' }],
    ['half an answer', (_, response) => response.end('{"ks":'), { code: 'ANSWER_NOT_JSON' }],
    ['no end to the answer', large, { code: 'ANSWER_TOO_LARGE', retryable: false }],
    ['the answer drips in too slowly', drip, { code: 'TIMEOUT', retryable: true }],
    ['no answer at all', () => {}, { code: 'TIMEOUT' }],
    [
      'a redirect',
      (_, response) => response.writeHead(302, { location: 'https://elsewhere.example/' }).end(),
      { code: 'REDIRECT_REFUSED', retryable: false },
    ],
    ['a redirect to nowhere', (_, response) => response.writeHead(302).end(), { code: 'REDIRECT_REFUSED' }],
    [
      'a gateway that fails',
      (_, response) => response.writeHead(502).end('Bad gateway'),
      { code: 'HTTP_STATUS', httpStatus: 502, retryable: true },
    ],
    [
      'a status of 500, whatever the body says',
      (_, response) => response.writeHead(500).end(JSON.stringify(widgetAnswer)),
      { code: 'HTTP_STATUS', httpStatus: 500 },
    ],
    [
      'not found',
      (_, response) => response.writeHead(404).end(),
      { code: 'HTTP_STATUS', httpStatus: 404, retryable: false },
    ],
    [
      'a server that says why it exits',
      (_, response) =>
        response.writeHead(403, { 'x-kaltura-app': 'exiting on error 1 - ip country block' }).end(),
      { code: 'HTTP_STATUS', httpStatus: 403, serverMessage: 'exiting on error 1 - ip country block' },
    ],
  ])('%s', async (_, listener, expected) => {
    const client = await clientOf(listener, { deadlineMs: 300 })
    const started = performance.now()
    expect(await failureOf(client.startWidgetSession({ partnerId }))).toMatchObject(expected)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('nobody listens', async () => {
    const serviceUrl = await serverThat(() => {})
    for (const close of closers.splice(0)) close()
    const error = await failureOf(createClient({ fetch, serviceUrl }).startWidgetSession({ partnerId }))
    expect(error).toMatchObject({ code: 'CONNECTION_REFUSED', retryable: true })
  })

  test('the name of the host is unknown', async () => {
    const client = createClient({ fetch, serviceUrl: 'https://no-such-host.invalid', deadlineMs: 5000 })
    expect(['DNS_FAILED', 'TIMEOUT']).toContain(
      (await failureOf(client.startWidgetSession({ partnerId }))).code,
    )
  })

  test('https spoken to a server that has none', async () => {
    const serviceUrl = (await serverThat(() => {})).replace('http:', 'https:')
    const error = await failureOf(createClient({ fetch, serviceUrl }).startWidgetSession({ partnerId }))
    expect(error.code).toBe('TLS_FAILED')
  })

  test('a fetch that takes no notice of its signal does not hold the caller up', async () => {
    const client = createClient({
      fetch: () => new Promise(() => {}),
      serviceUrl: 'https://a.example',
      deadlineMs: 20,
    })
    expect((await failureOf(client.mediaList({ ks: widgetKs }))).code).toBe('TIMEOUT')
  })

  test('nor does a body that takes no notice of it', async () => {
    const body = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}) })
    const client = createClient({
      fetch: () => Promise.resolve(new Response(body)),
      serviceUrl: 'https://a.example',
      deadlineMs: 20,
    })
    expect((await failureOf(client.mediaList({ ks: widgetKs }))).code).toBe('TIMEOUT')
  })

  test('a proxy that wants a password, as Chromium shows it', async () => {
    const client = createClient({
      fetch: () => Promise.resolve(new Response('', { status: 407 })),
      serviceUrl: 'https://a.example',
    })
    expect(await failureOf(client.mediaList({ ks: widgetKs }))).toMatchObject({
      code: 'PROXY_FAILED',
      httpStatus: 407,
    })
  })

  test('exactly the largest answer is still read', async () => {
    const body = JSON.stringify(widgetAnswer)
    const listener: RequestListener = (_, response) => response.end(body)
    const fits = await clientOf(listener, { maxAnswerBytes: body.length })
    expect((await fits.startWidgetSession({ partnerId })).value.partnerId).toBe(partnerId)
    const tooLarge = await clientOf(listener, { maxAnswerBytes: body.length - 1 })
    expect((await failureOf(tooLarge.startWidgetSession({ partnerId }))).code).toBe('ANSWER_TOO_LARGE')
  })
})

describe('a caller may change its mind', () => {
  test('before the call: nothing is sent', async () => {
    let calls = 0
    const client = await clientOf((_, response) => {
      calls += 1
      response.end(JSON.stringify(widgetAnswer))
    })
    const error = await failureOf(client.startWidgetSession({ partnerId, signal: AbortSignal.abort() }))
    expect(error.code).toBe('CANCELLED')
    expect(calls).toBe(0)
  })

  test('while waiting, and while reading', async () => {
    for (const listener of [
      () => {},
      ((_, response) => response.writeHead(200).write('{')) as RequestListener,
    ]) {
      const client = await clientOf(listener)
      const controller = new AbortController()
      setTimeout(() => controller.abort(), 50)
      const call = client.startWidgetSession({ partnerId, signal: controller.signal })
      expect((await failureOf(call)).code).toBe('CANCELLED')
    }
  })
})

describe('the exchange of a token', () => {
  const exchange = { widgetKs, partnerId, appTokenId: '1_abcd1234', token, hashType: 'SHA256' } as const

  test('sends the hash over the very KS, and never the token', async () => {
    let body = ''
    const client = await clientOf((request, response) => {
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => response.end(JSON.stringify(startedAnswer)))
    })
    const { value } = await startSessionWithToken({
      ...exchange,
      client,
      expiry: 900,
      userId: 'eng@example.com',
    })
    expect(JSON.parse(body)).toEqual({
      format: 1,
      ks: widgetKs,
      id: '1_abcd1234',
      tokenHash: tokenHash(widgetKs, token, 'SHA256'),
      userId: 'eng@example.com',
      expiry: 900,
    })
    expect(body).not.toContain(token)
    expect(value).toMatchObject({ partnerId, sessionType: 0, expiry: 1_800_003_600 })
  })

  test.each([
    ['another partner', sealedFor(666)],
    ['no KS at all', 'hello'],
    ['nothing', ''],
  ])('a KS of %s is not hashed over, and nothing is sent', async (_, foreign) => {
    let calls = 0
    const client = await clientOf((_request, response) => {
      calls += 1
      response.end('{}')
    })
    const error = await failureOf(startSessionWithToken({ ...exchange, client, widgetKs: foreign }))
    expect(error).toMatchObject({ code: 'KS_PARTNER_MISMATCH', retryable: false })
    expect(calls).toBe(0)
  })

  test.each([
    ['says another partner', { ...startedAnswer, partnerId: '666' }],
    ['brings a KS of another partner', { ...startedAnswer, ks: sealedFor(666) }],
  ])('an answer that %s is no answer', async (_, answer) => {
    const client = await clientOf(answering(answer))
    expect((await failureOf(startSessionWithToken({ ...exchange, client }))).code).toBe('ANSWER_UNEXPECTED')
  })

  test('a server that echoes everything back gets none of it into the error', async () => {
    const hash = tokenHash(widgetKs, token, 'SHA256')
    const echo = `${widgetKs} ${hash} ${token} ${hash.slice(0, 20)}`
    const client = await clientOf((_, response) => {
      response.setHeader('x-kaltura-session', hash.slice(0, 64))
      response.end(
        JSON.stringify({
          objectType: 'KalturaAPIException',
          code: hash.toUpperCase(),
          message: echo,
          args: {},
        }),
      )
    })
    const error = await failureOf(startSessionWithToken({ ...exchange, client }))
    const everything = JSON.stringify([error, { ...error }, error.message, error.stack, String(error.cause)])
    for (const secret of [widgetKs, hash, hash.toUpperCase(), token]) expect(everything).not.toContain(secret)
    expect(error.code).toBe('API_ERROR')
  })

  test('not even a token that looks like nothing special', async () => {
    const message = 'No session for correct-horse today'
    const client = await clientOf(
      answering({ objectType: 'KalturaAPIException', code: 'START_SESSION_ERROR', message, args: [] }),
    )
    const error = await failureOf(startSessionWithToken({ ...exchange, client, token: 'correct-horse' }))
    expect(error.serverMessage).toBe('No session for ••• today')
  })
})
