/** The domain: Kaltura's sessions, app tokens and privileges, and the API calls that make one from another. */
export {
  type Answer,
  type ClientOptions,
  createClient,
  type Fetch,
  type FetchedResponse,
  type FetchInit,
  isLoopbackUrl,
  type KalturaClient,
  type MediaList,
  normalizeServiceUrl,
  type SecretExchange,
  type SecretSession,
  type SessionInfo,
  type StartedSession,
  startSessionWithSecret,
  startSessionWithToken,
  type TokenExchange,
  type TransportFacts,
  type WidgetSession,
} from './client'
export {
  findHashType,
  findRegion,
  type HashTypeFinding,
  type HashTypeSearch,
  hashTypesByLikelihood,
  PROBE_LIFETIME,
  type ProbeGrant,
  type RegionAnswer,
  type RegionSearch,
} from './diagnosis'
export {
  type ApiErrorCode,
  KalturaError,
  type KalturaErrorCode,
  type KsReason,
  kalturaErrorCodes,
  ksReasons,
  redact,
  type TransportErrorCode,
} from './errors'
export {
  buildKsV1,
  decryptKsV2,
  encryptKsV2,
  type KsFields,
  KsFormatError,
  type KsFormatRule,
  type ParsedKs,
  type ParsedKsV1,
  type ParsedKsV2,
  parseKs,
  verifyKsV1,
} from './ks'
export { grantedPrivileges, type PrivilegeMerge } from './privileges'
export { type Region, regions } from './regions'
export {
  type AnswerShape,
  appTokenGet,
  appTokenList,
  baseEntryGet,
  categoryList,
  type JsonType,
  mediaList,
  type ObjectShape,
  partnerGet,
  type ReadRequest,
  type ShownAnswer,
  type ShownField,
  type ShownObject,
  sessionGet,
  strip,
} from './requests'
export { type SessionType, sessionTypes } from './sessionType'
export { type HashType, hashTypes, tokenHash } from './tokenHash'
