import * as v from 'valibot'
import { apiExceptionIn, KalturaError, networkFailure, redact } from '../errors'
import { type Deadline, startDeadline } from './deadline'
import type { Fetch, FetchedResponse } from './fetch'
import { readBody } from './readBody'
import { type Answer, type TransportFacts, transportFacts } from './transport'

/** Where calls go and how long they may take. */
export interface CallSettings {
  fetch: Fetch
  /** Local time in Unix milliseconds. */
  clock: () => number
  /** Canonical, and checked: see `normalizeServiceUrl`. */
  serviceUrl: string
  /** For the whole call, body included, in milliseconds. */
  deadlineMs: number
  /** The largest answer accepted, in bytes. */
  maxAnswerBytes: number
}

/** What a parameter may be: a text, a number, or an object of such, as filters and pagers are. */
export type Param = string | number | Params
export interface Params {
  readonly [name: string]: Param | undefined
}

export interface Call<T> {
  service: string
  action: string
  /** Sent as the JSON body. What is `undefined` is left out: the server does not take `null` for "unset". */
  params: Params
  schema: v.GenericSchema<unknown, T>
  /** Everything secret that is sent, or that went into what is sent; kept out of every error. */
  secrets: readonly string[]
  signal?: AbortSignal | undefined
}

/**
 * One request to the API, one checked answer. Exceptions of the API come with HTTP 200 like any answer.
 *
 * @throws KalturaError always, whatever goes wrong
 */
export async function call<T>(settings: CallSettings, request: Call<T>): Promise<Answer<T>> {
  const deadline = startDeadline(settings.deadlineMs, request.signal)
  try {
    const { response, transport } = await send(settings, request, deadline)
    const serverSession = cleanSession(transport, request.secrets)
    refuseOddStatus(response, serverSession, request.secrets)
    const answer = parseJson(await readBody(response, settings.maxAnswerBytes, deadline))
    const exception = apiExceptionIn(answer, { secrets: request.secrets, serverSession })
    if (exception) throw exception
    const checked = v.safeParse(request.schema, answer)
    if (!checked.success) throw new KalturaError('ANSWER_UNEXPECTED', { serverSession })
    return { value: checked.output, transport: { ...transport, serverSession } }
  } catch (failure) {
    throw typed(failure, deadline.signal)
  } finally {
    deadline.end()
  }
}

async function send<T>(
  settings: CallSettings,
  { service, action, params }: Call<T>,
  deadline: Deadline,
): Promise<{ response: FetchedResponse; transport: TransportFacts }> {
  deadline.signal.throwIfAborted()
  const url = `${settings.serviceUrl}/api_v3/service/${service}/action/${action}`
  const sentAt = settings.clock()
  const response = await deadline.guard(
    settings.fetch(url, {
      method: 'POST',
      // Exactly this: with a charset behind it the server ignores the whole body.
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ format: 1, ...params }),
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      signal: deadline.signal,
    }),
  )
  return { response, transport: transportFacts(response.headers, sentAt, settings.clock()) }
}

/** The server answers 200 even to what it refuses, so any other status comes from something before it. */
function refuseOddStatus(
  response: FetchedResponse,
  serverSession: string | undefined,
  secrets: readonly string[],
): void {
  const { status, redirected, headers } = response
  if (status === 200 && !redirected) return
  // Nothing reads this body: let go of the connection.
  response.body
    ?.getReader()
    .cancel()
    .catch(() => {})
  const details = { httpStatus: status, serverSession }
  if (redirected || (status >= 300 && status < 400)) throw new KalturaError('REDIRECT_REFUSED', details)
  if (status === 407) throw new KalturaError('PROXY_FAILED', details)
  const reason = headers.get('x-kaltura-app')
  throw new KalturaError('HTTP_STATUS', {
    ...details,
    retryable: status >= 500 || status === 408 || status === 429,
    serverMessage: reason === null ? undefined : redact(reason, secrets),
  })
}

function cleanSession({ serverSession }: TransportFacts, secrets: readonly string[]): string | undefined {
  return serverSession === undefined || redact(serverSession, secrets) === serverSession
    ? serverSession
    : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new KalturaError('ANSWER_NOT_JSON')
  }
}

/** Whatever broke off because the time was over, or the caller had enough, broke off for that reason. */
function typed(failure: unknown, signal: AbortSignal): KalturaError {
  if (failure instanceof KalturaError) return failure
  if (signal.aborted && signal.reason instanceof KalturaError) return signal.reason
  return networkFailure(failure)
}
