import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { createClient, type KalturaError } from '../../src/kaltura'
import { faultNames, type Practice } from '../../src/practice'
import { adminKs, answerOf, call, practiceAccounts, widgetKs } from '../unit/practice/rawCalls'

const practiceWith = practiceAccounts()

/** What a client without any kindness sees: every byte up to the end of the connection, or how it broke. It leaves after `enough` bytes of body. */
async function seen({ serviceUrl }: Practice, { enough = Number.POSITIVE_INFINITY } = {}) {
  const { port, hostname } = new URL(serviceUrl)
  const body = JSON.stringify({ format: 1, widgetId: '_1234567', expiry: 600 })
  const socket = connect(Number(port), hostname)
  socket.write(
    [
      'POST /api_v3/service/session/action/startWidgetSession HTTP/1.1',
      'Host: practice',
      'Connection: close',
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
      '',
      body,
    ].join('\r\n'),
  )
  let text = ''
  let error = ''
  socket.setEncoding('latin1')
  socket.on('data', (chunk) => {
    text += chunk
    const headEnd = text.indexOf('\r\n\r\n')
    if (headEnd !== -1 && text.length - headEnd - 4 >= enough) socket.destroy()
  })
  socket.on('error', (failure: NodeJS.ErrnoException) => {
    error = failure.code ?? failure.message
  })
  await new Promise((resolve) => socket.once('close', resolve))
  const [head = '', ...rest] = text.split('\r\n\r\n')
  return { error, head, body: rest.join('\r\n\r\n'), size: text.length }
}

const contentLength = (head: string) => Number(/content-length: (\d+)/i.exec(head)?.[1])

describe('each fault, as a client sees it', () => {
  test('reset: an error instead of an answer', async () => {
    const { error, size } = await seen(await practiceWith({ faults: 'reset' }))
    expect([error, size]).toEqual(['ECONNRESET', 0])
  })

  test('half-body: fewer bytes than promised', async () => {
    const { head, body } = await seen(await practiceWith({ faults: 'half-body' }))
    expect(head).toMatch(/^HTTP\/1.1 200/)
    expect(body).toMatch(/^\{"partnerId":1234567,"ks":"djJ8/)
    expect(body.length).toBe(Math.ceil(contentLength(head) / 2))
  })

  test('html: a page, and nothing wrong with its status', async () => {
    const { head, body } = await seen(await practiceWith({ faults: 'html' }))
    expect(head).toMatch(/^HTTP\/1.1 200/)
    expect(head).toMatch(/content-type: text\/html/i)
    expect(head).not.toMatch(/x-me|x-kaltura/i)
    expect(body).toContain('<!doctype html>')
  })

  test('content-type: the right answer, called something else', async () => {
    const { head, body } = await seen(await practiceWith({ faults: 'content-type' }))
    expect(head).toMatch(/content-type: text\/html/i)
    expect(body).toContain('"objectType":"KalturaStartWidgetSessionResponse"')
  })

  test('huge: 100 MB, and no harm when nobody reads to the end', async () => {
    const practice = await practiceWith({ faults: 'huge' })
    const { body } = await seen(practice, { enough: 1_000_000 })
    expect(/0,0,0/.test(body)).toBe(true)
    practice.setFault(undefined)
    expect(await widgetKs(practice)).toMatch(/^djJ8/)
  })

  test('huge: to its end it is JSON of more than 100 MB', async () => {
    const { serviceUrl } = await practiceWith({ faults: 'huge' })
    const [response] = await once(request(`${serviceUrl}/api_v3/`).end(), 'response')
    let size = 0
    let last = ''
    for await (const chunk of response) {
      size += chunk.length
      last = chunk.subarray(-2).toString()
    }
    expect(size).toBeGreaterThan(100 * 1024 * 1024)
    expect(last).toMatch(/0?\]$/)
  })

  test('slow-drip: it begins, and does not come to an end', async () => {
    const practice = await practiceWith({ faults: 'slow-drip' })
    const started = performance.now()
    const { head, body } = await seen(practice, { enough: 3 })
    expect(body.length).toBeLessThan(contentLength(head))
    expect(body.startsWith('{')).toBe(true)
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('slow-drip: closing the account ends it at once', async () => {
    const practice = await practiceWith({ faults: 'slow-drip' })
    const pending = widgetKs(practice).catch(() => 'cut off')
    await new Promise((resolve) => setTimeout(resolve, 50))
    await practice.close()
    expect(await pending).toBe('cut off')
  })

  test('redirect: to another address', async () => {
    const { head } = await seen(await practiceWith({ faults: 'redirect' }))
    expect(head).toMatch(/^HTTP\/1.1 302/)
    expect(head).toMatch(/location: \/elsewhere/i)
  })

  test('http-500: the status says it', async () => {
    const { head, body } = await seen(await practiceWith({ faults: 'http-500' }))
    expect(head).toMatch(/^HTTP\/1.1 500/)
    expect(body).toContain('500 Internal Server Error')
  })

  test('rate-limit: an exception of the API, after the KS was read and before the arguments were', async () => {
    const practice = await practiceWith({ faults: 'rate-limit' })
    expect((await call(practice, 'appToken.startSession')).body).toBe(
      '{"code":"ACTION_BLOCKED","message":"Action \\"startsession\\" in service \\"apptoken\\" is blocked","objectType":"KalturaAPIException","args":{"ACTION_NAME":"startsession","SERVICE_NAME":"apptoken"}}',
    )
    expect(await answerOf(practice, 'media.list', { ks: 'nonsense' })).toMatchObject({ code: 'INVALID_KS' })
    const several = { 1: { service: 'session', action: 'end' }, 2: { service: 'media', action: 'list' } }
    expect((await call(practice, 'multirequest', several)).body.match(/ACTION_BLOCKED/g)).toHaveLength(2)
  })
})

describe('each fault has a name in our own client', () => {
  test.each([
    ['reset', 'CONNECTION_RESET'],
    ['half-body', 'CONNECTION_RESET'],
    ['html', 'ANSWER_NOT_JSON'],
    ['content-type', 'well'],
    ['huge', 'ANSWER_TOO_LARGE'],
    ['slow-drip', 'TIMEOUT'],
    ['redirect', 'REDIRECT_REFUSED'],
    ['http-500', 'HTTP_STATUS'],
    ['rate-limit', 'ACTION_BLOCKED'],
  ] as const)('%s: %s', async (faults, expected) => {
    const { serviceUrl, partnerId } = await practiceWith({ faults })
    const deadlineMs = faults === 'slow-drip' ? 300 : 15_000
    const outcome = await createClient({ fetch, serviceUrl, deadlineMs })
      .startWidgetSession({ partnerId })
      .then(
        () => 'well',
        ({ code }: KalturaError) => code,
      )
    expect(outcome).toBe(expected)
  })
})

describe('faults can be set while it runs', () => {
  const reached = async (practice: Practice) =>
    call(practice, 'session.startWidgetSession', { widgetId: '_1234567' }).then(
      ({ status }) => status,
      () => 'broken',
    )

  test.each(Object.keys(faultNames) as (keyof typeof faultNames)[])(
    '%s, and all is well afterwards',
    async (fault) => {
      const practice = await practiceWith()
      practice.setFault({ fault, on: 'media.list' })
      expect(await reached(practice)).toBe(200)
      practice.setFault(undefined)
      expect(await reached(practice)).toBe(200)
    },
  )

  test('for one action, and so many times', async () => {
    const practice = await practiceWith()
    const ks = await adminKs(practice)
    practice.setFault({ fault: 'http-500', on: 'media.list', times: 2 })
    const statuses = []
    for (let index = 0; index < 3; index += 1)
      statuses.push((await call(practice, 'media.list', { ks })).status)
    expect(statuses).toEqual([500, 500, 200])
  })

  test('an answer that was spoilt on its way was given all the same; a reset one was not', async () => {
    const practice = await practiceWith()
    const ks = await adminKs(practice)
    const total = async () => (await answerOf(practice, 'appToken.list', { ks })).totalCount
    const before = await total()
    for (const [fault, more] of [
      ['half-body', 1],
      ['reset', 0],
      ['http-500', 0],
    ] as const) {
      practice.setFault({ fault, on: 'appToken.add', times: 1 })
      const present = await total()
      await call(practice, 'appToken.add', { ks, appToken: { description: 'x' } }).catch(() => {})
      expect([fault, (await total()) - present]).toEqual([fault, more])
    }
    expect(await total()).toBe(before + 1)
  })
})

describe('the clock of the server', () => {
  test.each([3600, -3600])('can be %d seconds off, in its header and in what it starts', async (skew) => {
    const now = 1_800_000_000
    const practice = await practiceWith({ clock: () => now * 1000, clockSkewSeconds: skew })
    const { headers, body } = await call(practice, 'appToken.add', {
      ks: await adminKs(practice),
      appToken: { expiry: 60 },
    })
    expect(headers.get('date')).toBe(new Date((now + skew) * 1000).toUTCString())
    expect(JSON.parse(body)).toMatchObject({ createdAt: now + skew, expiry: now + skew + 60 })
  })
})
