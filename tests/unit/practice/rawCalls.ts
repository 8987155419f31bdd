import { createHash } from 'node:crypto'
import { afterEach } from 'vitest'
import { type Practice, type PracticeOptions, startPractice } from '../../../src/practice'

/** Ways to send the same parameters. */
export const encodings = [
  'JSON',
  'JSON with colons',
  'form with colons',
  'form with brackets',
  'multipart',
  'query',
  'path',
] as const
export type Encoding = (typeof encodings)[number]

export interface Called {
  status: number
  headers: Headers
  body: string
}

/** Practice accounts that are closed after each test. */
export function practiceAccounts(): (options?: PracticeOptions) => Promise<Practice> {
  const running: Practice[] = []
  afterEach(async () => {
    await Promise.all(running.splice(0).map((practice) => practice.close()))
  })
  return async (options) => {
    const practice = await startPractice(options)
    running.push(practice)
    return practice
  }
}

/** One request by hand, `service.action`; the answer comes back byte for byte. */
export async function call(
  { serviceUrl }: Pick<Practice, 'serviceUrl'>,
  action: string,
  params: object = {},
  encoding: Encoding = 'JSON',
): Promise<Called> {
  const [service, name] = action.split('.')
  const path = `${serviceUrl}/api_v3/service/${service}${name ? `/action/${name}` : ''}`
  const response = await request(path, { format: 1, ...params }, encoding)
  return { status: response.status, headers: response.headers, body: await response.text() }
}

function request(url: string, params: object, encoding: Encoding): Promise<Response> {
  if (encoding === 'JSON') return post(url, JSON.stringify(params), 'application/json')
  const colons = pairsOf(params, (name, inner) => `${name}:${inner}`)
  switch (encoding) {
    case 'JSON with colons':
      return post(url, JSON.stringify(Object.fromEntries(colons)), 'application/json')
    case 'form with colons':
      return post(url, new URLSearchParams(colons))
    case 'form with brackets':
      return post(url, new URLSearchParams(pairsOf(params, (name, inner) => `${name}[${inner}]`)))
    case 'multipart': {
      const form = new FormData()
      for (const [name, value] of colons) form.append(name, value)
      return post(url, form)
    }
    case 'query':
      return fetch(`${url}?${new URLSearchParams(colons)}`)
    case 'path':
      return fetch(`${url}/${colons.flat().map(encodeURIComponent).join('/')}`)
  }
}

function post(url: string, body: RequestInit['body'], type?: string): Promise<Response> {
  const headers = type === undefined ? undefined : { 'content-type': type }
  return fetch(url, { method: 'POST', body, ...(headers && { headers }) })
}

/** Objects laid flat, each value under its path. */
function pairsOf(
  params: object,
  join: (name: string, inner: string) => string,
  prefix?: string,
): [string, string][] {
  return Object.entries(params).flatMap(([key, value]) => {
    const name = prefix === undefined ? key : join(prefix, key)
    return typeof value === 'object' && value !== null
      ? pairsOf(value, join, name)
      : [[name, String(value)] as [string, string]]
  })
}

/** What answers have in them, each of them some of it. */
export interface Answer extends TokenSecret {
  objectType: string
  code: string
  args: Record<string, string>
  objects: Answer[]
  totalCount: number
  ks: string
  expiry: number
  sessionType: number
  sessionDuration: number
  userId: string
  privileges: string
}

/** The answer of a call as an object. */
export async function answerOf(
  practice: Pick<Practice, 'serviceUrl'>,
  action: string,
  params: object = {},
): Promise<Answer> {
  return JSON.parse((await call(practice, action, params)).body)
}

/** The code of the exception that a call ends in; `ok` when it does not, the reason for a bad KS. */
export async function outcomeOf(practice: Practice, action: string, params: object = {}): Promise<string> {
  const answer: Answer | null = await answerOf(practice, action, params)
  if (answer?.objectType !== 'KalturaAPIException') return 'ok'
  return answer.code === 'INVALID_KS' ? `INVALID_KS ${answer.args.KSID}` : answer.code
}

/** A KS by `session.start`. */
export async function startedKs(practice: Practice, params: object = {}): Promise<string> {
  const { partnerId, adminSecret: secret } = practice
  return JSON.parse((await call(practice, 'session.start', { partnerId, secret, ...params })).body)
}

export const adminKs = (practice: Practice, params: object = {}) =>
  startedKs(practice, { type: 2, userId: 'boss', ...params })

export async function widgetKs(practice: Practice): Promise<string> {
  const params = { widgetId: `_${practice.partnerId}`, expiry: 600 }
  return (await answerOf(practice, 'session.startWidgetSession', params)).ks
}

/** An app token's id and secret, for exchanging it. */
export interface TokenSecret {
  id: string
  token: string
  hashType: string
}

export async function exchange(
  practice: Practice,
  { id, token, hashType }: TokenSecret,
  params: object = {},
) {
  const ks = await widgetKs(practice)
  const tokenHash = createHash(hashType.toLowerCase()).update(ks).update(token).digest('hex')
  return answerOf(practice, 'appToken.startSession', { ks, id, tokenHash, ...params })
}

export function sampleToken({ appTokens }: Practice, id: string): TokenSecret {
  const token = appTokens.find((each) => each.id === id)
  if (!token) throw new Error(`No sample token ${id}`)
  return token
}
