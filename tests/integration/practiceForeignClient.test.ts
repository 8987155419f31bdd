import { type ChildProcess, spawn } from 'node:child_process'
import { createDecipheriv, createHash } from 'node:crypto'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/*
 * The practice account as a program in another language would find it: started from its command line, talked
 * to over HTTP alone. Nothing here is shared with the project's own client or server. The two clients below
 * do what the vendor's kits do: the older ones send forms and read XML, the newer ones send and read JSON.
 */

interface Announced {
  serviceUrl: string
  partnerId: number
  adminSecret: string
  appTokens: { id: string; token: string; hashType: string }[]
}

const script = fileURLToPath(new URL('../../scripts/practice.mjs', import.meta.url))
let child: ChildProcess
let account: Announced

beforeAll(async () => {
  const started = spawn(process.execPath, [script, '--json'], { cwd: tmpdir() })
  child = started
  let line = ''
  while (!line.includes('\n')) line += String((await once(started.stdout, 'data'))[0])
  account = JSON.parse(line)
})

afterAll(() => {
  child.kill('SIGKILL')
})

/** What an XML answer holds: a text, a list of items, or an object by its tags. */
type Value = string | Value[] | { [tag: string]: Value }

class ClientException extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** Reads the elements of a well-formed document without attributes. */
function readXml(xml: string): Value {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }
  const pieces = xml.replace(/^<\?xml[^>]*\?>/, '').match(/<\/?\w+>|[^<]+/g) ?? []
  let position = 0

  function content(): Value {
    const children: [string, Value][] = []
    let text = ''
    for (;;) {
      const piece = pieces[position]
      if (piece === undefined || piece.startsWith('</')) break
      position += 1
      if (!piece.startsWith('<')) {
        text += piece.replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
        continue
      }
      children.push([piece.slice(1, -1), content()])
      if (pieces[position] !== piece.replace('<', '</')) throw new Error(`Not closed: ${piece}`)
      position += 1
    }
    if (children.length === 0) return text
    return children.every(([tag]) => tag === 'item')
      ? children.map(([, value]) => value)
      : Object.fromEntries(children)
  }

  return content()
}

function at(value: Value | undefined, ...path: (string | number)[]): Value {
  const found = path.reduce<Value | undefined>(
    (inner, name) => (inner instanceof Object ? Reflect.get(inner, name) : undefined),
    value,
  )
  if (found === undefined) throw new Error(`Nothing at ${path.join('.')}`)
  return found
}

type FormParams = { [name: string]: string | number | FormParams }

/** The older way: forms, colons, XML, and calls queued up for one request. */
class FormClient {
  ks: string | undefined
  private queue: [service: string, action: string, params: FormParams][] | undefined

  async call(service: string, action: string, params: FormParams = {}): Promise<Value> {
    if (this.queue) {
      this.queue.push([service, action, params])
      return ''
    }
    const result = await this.send(`service/${service}/action/${action}`, params)
    return refuse(result)
  }

  startMultiRequest(): void {
    this.queue = []
  }

  async doMultiRequest(): Promise<Value[]> {
    const calls = this.queue ?? []
    this.queue = undefined
    const params = Object.fromEntries(
      calls.map(([service, action, own], index) => [
        String(index + 1),
        { service, action, ...(this.ks && { ks: this.ks }), ...own },
      ]),
    )
    const results = await this.send('service/multirequest', { action: 'null', ...params })
    return Array.isArray(results) ? results : []
  }

  private async send(path: string, params: FormParams): Promise<Value> {
    const common = { format: 2, clientTag: 'php5:25-01-01', apiVersion: '21.0.0', ignoreNull: 1 }
    const body = new URLSearchParams(flat({ ...common, ...(this.ks && { ks: this.ks }), ...params }))
    // A checksum over everything that is sent, which no server insists on.
    body.set('kalsig', createHash('md5').update(body.toString()).digest('hex'))
    const response = await fetch(`${account.serviceUrl}/api_v3/${path}`, { method: 'POST', body })
    expect(response.headers.get('content-type')).toBe('text/xml')
    return at(readXml(await response.text()), 'xml', 'result')
  }
}

function refuse(result: Value): Value {
  if (typeof result === 'string' || !('error' in result)) return result
  throw new ClientException(String(at(result, 'error', 'code')), String(at(result, 'error', 'message')))
}

function flat(params: FormParams, prefix = ''): [string, string][] {
  return Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'object'
      ? flat(value, `${prefix}${name}:`)
      : [[prefix + name, String(value)] as [string, string]],
  )
}

/** What is inside a KS of version 2, for whoever holds the account's secret. */
function openKs(ks: string): URLSearchParams {
  const bytes = Buffer.from(ks.replaceAll('-', '+').replaceAll('_', '/'), 'base64')
  const head = `v2|${account.partnerId}|`
  expect(bytes.subarray(0, head.length).toString()).toBe(head)
  const key = createHash('sha1').update(account.adminSecret).digest().subarray(0, 16)
  const decipher = createDecipheriv('aes-128-cbc', key, Buffer.alloc(16)).setAutoPadding(false)
  const plain = Buffer.concat([decipher.update(bytes.subarray(head.length)), decipher.final()])
  const body = Buffer.from(plain.subarray(20).toString('latin1').replace(/\0+$/, ''), 'latin1')
  expect(createHash('sha1').update(body).digest().equals(plain.subarray(0, 20))).toBe(true)
  return new URLSearchParams(body.subarray(16).toString())
}

const tokenOf = (id: string) => {
  const token = account.appTokens.find((each) => each.id === id)
  if (!token) throw new Error(`No token ${id}`)
  return token
}

async function login(client: FormClient, id: string, token: string, hashType: string, more: FormParams = {}) {
  client.ks = undefined
  const widget = await client.call('session', 'startWidgetSession', { widgetId: `_${account.partnerId}` })
  client.ks = String(at(widget, 'ks'))
  const tokenHash = createHash(hashType.toLowerCase())
    .update(client.ks + token)
    .digest('hex')
  const session = await client.call('apptoken', 'startSession', { id, tokenHash, ...more })
  client.ks = String(at(session, 'ks'))
  return session
}

describe('a client that sends forms and reads XML', () => {
  test('exchanges an app token for a session that holds what was promised', async () => {
    const client = new FormClient()
    const { id, token, hashType } = tokenOf('1_narrow01')
    const session = await login(client, id, token, hashType, { userId: 'eng@example.com', expiry: 300 })
    expect(session).toMatchObject({
      objectType: 'KalturaSessionInfo',
      sessionType: '0',
      partnerId: String(account.partnerId),
      userId: 'eng@example.com',
    })
    const inside = openKs(client.ks ?? '')
    expect([...inside]).toEqual([
      ['sessionid', id],
      ['apptoken', id],
      ['list', '*'],
      ['sview', '1_welcome1'],
      ['privacycontext', 'support'],
      ['_e', String(at(session, 'expiry'))],
      ['_t', '0'],
      ['_u', 'eng@example.com'],
    ])
    const list = await client.call('media', 'list', {
      pager: { pageSize: 2 },
      filter: { orderBy: '+createdAt' },
    })
    expect(at(list, 'totalCount')).toBe('12')
    expect(at(list, 'objects', 1, 'name')).toBe('Laboratory safety')
  })

  test('queues calls up and lets one use what another answers', async () => {
    const client = new FormClient()
    const { id, token, hashType } = tokenOf('1_user0001')
    await login(client, id, token, hashType)
    client.startMultiRequest()
    await client.call('media', 'list', { filter: { nameEqual: 'Campus map' } })
    await client.call('baseEntry', 'get', { entryId: '{1:result:objects:0:id}' })
    await client.call('baseEntry', 'get', { entryId: '1_missing1' })
    await client.call('category', 'list', {})
    const [list, entry, missing, categories] = await client.doMultiRequest()
    expect(at(list, 'totalCount')).toBe('1')
    expect(entry).toMatchObject({
      objectType: 'KalturaMediaEntry',
      id: '1_map00001',
      description: 'Printable',
    })
    expect(at(missing, 'error', 'code')).toBe('ENTRY_ID_NOT_FOUND')
    expect(at(missing, 'error', 'args', 0)).toEqual({
      objectType: 'KalturaApiExceptionArg',
      name: 'ENTRY_ID',
      value: '1_missing1',
    })
    expect(at(categories, 'objects', 0, 'fullName')).toBe('Learning')
  })

  test('administers app tokens from making to deleting one', async () => {
    const admin = new FormClient()
    const { adminSecret: secret, partnerId } = account
    admin.ks = String(
      await admin.call('session', 'start', { secret, partnerId, type: 2, userId: 'boss', expiry: 600 }),
    )
    const made = await admin.call('appToken', 'add', {
      appToken: {
        objectType: 'KalturaAppToken',
        hashType: 'SHA512',
        sessionType: 0,
        sessionDuration: 120,
        description: 'Tom & Jerry <script>',
      },
    })
    const [id, token] = [String(at(made, 'id')), String(at(made, 'token'))]
    expect(at(made, 'description')).toBe('Tom & Jerry <script>')
    expect(made).not.toHaveProperty('sessionUserId')
    const list = await admin.call('appToken', 'list', { filter: { idIn: `${id},1_user0001` } })
    expect(at(list, 'totalCount')).toBe('2')

    const user = new FormClient()
    await login(user, id, token, 'SHA512')
    await admin.call('appToken', 'update', { id, appToken: { hashType: 'MD5' } })
    await expect(login(new FormClient(), id, token, 'SHA512')).rejects.toThrow(
      'Invalid application token hash',
    )
    await login(new FormClient(), id, token, 'MD5')

    expect(await admin.call('appToken', 'delete', { id })).toBe('')
    await expect(user.call('media', 'list')).rejects.toMatchObject({
      code: 'INVALID_KS',
      message: 'Invalid KS "LOGOUT", Error "-1,INVALID_STR"',
    })
    await expect(admin.call('appToken', 'get', { id })).rejects.toMatchObject({
      code: 'APP_TOKEN_ID_NOT_FOUND',
    })
    await admin.call('session', 'end')
    await expect(admin.call('appToken', 'list')).rejects.toMatchObject({ code: 'INVALID_KS' })
  })

  test('is told in its own language what it may not do', async () => {
    const client = new FormClient()
    await expect(client.call('media', 'list')).rejects.toMatchObject({ code: 'MISSING_KS' })
    await expect(client.call('media', 'steal')).rejects.toMatchObject({ code: 'ACTION_DOES_NOT_EXISTS' })
    const { id, token, hashType } = tokenOf('1_expired1')
    await expect(login(client, id, token, hashType)).rejects.toThrow(
      'Application token id "1_expired1" expired',
    )
  })
})

describe('a client that sends and reads JSON', () => {
  const post = async (path: string, params: object) => {
    const response = await fetch(`${account.serviceUrl}/api_v3/service/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ format: 1, clientTag: 'node:25-01-01', apiVersion: '21.0.0', ...params }),
    })
    return JSON.parse(await response.text())
  }

  test('starts a session and uses it within one request', async () => {
    const { ks } = await post('session/action/startwidgetsession', { widgetId: `_${account.partnerId}` })
    const { id, token } = tokenOf('1_md5hash1')
    const tokenHash = createHash('md5')
      .update(ks + token)
      .digest('hex')
    const [session, own, list] = await post('multirequest', {
      ks,
      1: { service: 'appToken', action: 'startSession', id, tokenHash, expiry: 60 },
      2: { service: 'session', action: 'get', ks: '{1:result:ks}' },
      3: { service: 'media', action: 'list', ks: '{1:result:ks}', pager: { pageSize: 1 } },
    })
    expect(session.privileges).toBe(`sessionid:${id},apptoken:${id}`)
    expect(own).toMatchObject({ code: 'SERVICE_FORBIDDEN', args: { SERVICE: 'session->get' } })
    expect(list).toMatchObject({ totalCount: 12, objects: [{ objectType: 'KalturaMediaEntry' }] })
  })
})
