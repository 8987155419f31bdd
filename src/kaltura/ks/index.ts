/** The two spellings of a Kaltura Session. */
export type { KsFields } from './fields'
export { base64Bodies, type FoundKs, findKs, holdsKs, type KsSighting, scanKs } from './findKs'
export { KsFormatError, type KsFormatRule } from './ksFormatError'
export { type ParsedKs, parseKs } from './parseKs'
export { buildKsV1, type ParsedKsV1, randomOfV1, verifyKsV1 } from './v1'
export { decryptKsV2, encryptKsV2, type ParsedKsV2 } from './v2'
