/** The API over HTTP. */
export type { MediaList, SessionInfo, StartedSession, WidgetSession } from './answers'
export { APP_TOKEN_PAGE, type AppToken, type AppTokenList } from './appTokenAnswers'
export type { AppTokenCalls } from './appTokenCalls'
export { type AppTokenFields, RELATIVE_TIME } from './appTokenFields'
export {
  type ClientOptions,
  createClient,
  type KalturaClient,
  type MediaListRequest,
  type SessionGetRequest,
  type SessionStartRequest,
  type StartSessionRequest,
  type WidgetSessionRequest,
} from './createClient'
export type { BodyReader, Fetch, FetchedResponse, FetchInit } from './fetch'
export { isLoopbackUrl, normalizeServiceUrl } from './serviceUrl'
export { type SecretExchange, type SecretSession, startSessionWithSecret } from './startSessionWithSecret'
export { startSessionWithToken, type TokenExchange } from './startSessionWithToken'
export type { Answer, TransportFacts } from './transport'
