import * as v from 'valibot'
import { KalturaError } from '../errors'
import type { ReadRequest } from '../requests/readRequest'
import type { ShownAnswer } from '../requests/shown'
import { strip } from '../requests/strip'
import type { SessionType } from '../sessionType'
import {
  bareKsSchema,
  type MediaList,
  mediaListSchema,
  type SessionInfo,
  type StartedSession,
  sessionInfoSchema,
  startedSessionSchema,
  type WidgetSession,
  widgetSessionSchema,
} from './answers'
import { nothingSchema } from './appTokenAnswers'
import { type AppTokenCalls, appTokenCalls } from './appTokenCalls'
import { type CallSettings, call } from './call'
import type { Fetch } from './fetch'
import { isLoopbackUrl, normalizeServiceUrl } from './serviceUrl'
import type { Answer } from './transport'

export interface ClientOptions {
  fetch: Fetch
  /** With or without `/api_v3` and a trailing slash: see `normalizeServiceUrl`. */
  serviceUrl: string
  /** Local time in Unix milliseconds; for the clock skew alone. Default: the system's. */
  clock?: () => number
  /** Refuse every service URL that leaves this machine. Default: false. */
  loopbackOnly?: boolean
  /** For each call as a whole, reading the answer included, in milliseconds. Default: 15 seconds. */
  deadlineMs?: number
  /** The largest answer accepted, in bytes. Default: 5 MB. */
  maxAnswerBytes?: number
}

interface Cancellable {
  signal?: AbortSignal | undefined
}

export interface WidgetSessionRequest extends Cancellable {
  /** The account whose default widget is used. */
  partnerId: number
  /** Lifetime in seconds. Default: the server's, a day. Ask for little: it bounds the replay of a hash. */
  expiry?: number | undefined
}

export interface StartSessionRequest extends Cancellable {
  /** The very KS that the hash was made over. */
  ks: string
  /** The app token's id. */
  id: string
  tokenHash: string
  /** Ignored by the server where the token fixes it. */
  userId?: string | undefined
  /** Ignored by the server where the token fixes it. */
  type?: SessionType | undefined
  /** Lifetime in seconds; capped by the token, and its longest when absent. */
  expiry?: number | undefined
  /** What of it is granted: see `grantedPrivileges`. */
  sessionPrivileges?: string | undefined
  /** Never sent; kept out of any error besides what is sent. */
  secrets?: readonly string[]
}

export interface SessionStartRequest extends Cancellable {
  /** The account's own secret: the admin secret, or for a user session the user secret. Sent in the body. */
  secret: string
  partnerId: number
  type: SessionType
  userId?: string | undefined
  /** Lifetime in seconds; capped by the account. */
  expiry: number
  privileges?: string | undefined
}

export interface SessionGetRequest extends Cancellable {
  ks: string
  /** Another KS of the same account to ask about. Default: `ks` itself. */
  session?: string | undefined
}

export interface MediaListRequest extends Cancellable {
  ks: string
}

export interface ReadCall<P> extends Cancellable {
  ks: string
  request: ReadRequest<P>
  params: P
}

/** The API, as far as a session is concerned. Every method rejects with a `KalturaError` and nothing else. */
export interface KalturaClient {
  /** The canonical spelling of the URL that is called. */
  readonly serviceUrl: string
  /** `session.startWidgetSession` on the account's default widget. Needs no KS and sends none. */
  startWidgetSession(request: WidgetSessionRequest): Promise<Answer<WidgetSession>>
  /** `appToken.startSession`. Use `startSessionWithToken`, which makes the hash and checks for whom. */
  startSession(request: StartSessionRequest): Promise<Answer<StartedSession>>
  /**
   * `session.start`: a KS from the account's own secret. Answers the bare KS. Use `startSessionWithSecret`, which makes
   * sure of the account before the secret is sent and reads what was granted.
   */
  sessionStart(request: SessionStartRequest): Promise<Answer<string>>
  /** `session.get`: what the server says of a KS. A plain user session may not ask. */
  sessionGet(request: SessionGetRequest): Promise<Answer<SessionInfo>>
  /** `system.ping`: whether a Kaltura answers here at all. Needs no KS and sends none. */
  ping(request?: Cancellable): Promise<Answer<boolean>>
  /** `media.list`, the first page: the simplest proof that a KS is good for something. */
  mediaList(request: MediaListRequest): Promise<Answer<MediaList>>
  /** A call that only reads. Of its answer nothing is kept but what may be shown: see `strip`. */
  read<P>(call: ReadCall<P>): Promise<Answer<ShownAnswer>>
  /**
   * `session.end`. For a KS minted from an app token this ends every KS of that token, and refuses new ones too, for
   * about a day.
   */
  sessionEnd(request: Cancellable & { ks: string }): Promise<Answer<null>>
  readonly appTokens: AppTokenCalls
}

/**
 * A client of one service URL. It keeps no secret, no cookie and no cache.
 *
 * @throws KalturaError `URL_NOT_ALLOWED` or `LOOPBACK_ONLY`, at once, before anything can be sent
 */
export function createClient(options: ClientOptions): KalturaClient {
  const settings = settingsOf(options)
  return {
    serviceUrl: settings.serviceUrl,

    startWidgetSession: ({ partnerId, expiry, signal }) =>
      call(settings, {
        service: 'session',
        action: 'startWidgetSession',
        params: { widgetId: `_${partnerId}`, expiry },
        schema: widgetSessionSchema,
        secrets: [],
        signal,
      }),

    startSession: ({ secrets = [], signal, ...params }) =>
      call(settings, {
        service: 'appToken',
        action: 'startSession',
        params,
        schema: startedSessionSchema,
        secrets: [params.ks, params.tokenHash, ...secrets],
        signal,
      }),

    sessionStart: ({ signal, ...params }) =>
      call(settings, {
        service: 'session',
        action: 'start',
        params: { ...params },
        schema: bareKsSchema,
        secrets: [params.secret],
        signal,
      }),

    sessionGet: ({ ks, session, signal }) =>
      call(settings, {
        service: 'session',
        action: 'get',
        params: { ks, session },
        schema: sessionInfoSchema,
        secrets: session === undefined ? [ks] : [ks, session],
        signal,
      }),

    ping: ({ signal } = {}) =>
      call(settings, {
        service: 'system',
        action: 'ping',
        params: {},
        schema: v.boolean(),
        secrets: [],
        signal,
      }),

    mediaList: ({ ks, signal }) =>
      call(settings, {
        service: 'media',
        action: 'list',
        params: { ks },
        schema: mediaListSchema,
        secrets: [ks],
        signal,
      }),

    async read({ ks, request, params, signal }) {
      const { value, transport } = await call(settings, {
        service: request.service,
        action: request.action,
        params: { ...request.params(params), ks },
        schema: v.unknown(),
        secrets: [ks],
        signal,
      })
      return { value: await strip(value, request.answer, [ks], signal), transport }
    },

    sessionEnd: ({ ks, signal }) =>
      call(settings, {
        service: 'session',
        action: 'end',
        params: { ks },
        schema: nothingSchema,
        secrets: [ks],
        signal,
      }),

    appTokens: appTokenCalls(settings),
  }
}

function settingsOf(options: ClientOptions): CallSettings {
  const serviceUrl = normalizeServiceUrl(options.serviceUrl)
  if (options.loopbackOnly && !isLoopbackUrl(serviceUrl)) throw new KalturaError('LOOPBACK_ONLY')
  return {
    fetch: options.fetch,
    serviceUrl,
    clock: options.clock ?? Date.now,
    deadlineMs: options.deadlineMs ?? 15_000,
    maxAnswerBytes: options.maxAnswerBytes ?? 5 * 1024 * 1024,
  }
}
