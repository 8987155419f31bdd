/** Finding out from the server what a person would otherwise have to know. */
export {
  findHashType,
  type HashTypeFinding,
  type HashTypeSearch,
  hashTypesByLikelihood,
  PROBE_LIFETIME,
  type ProbeGrant,
} from './findHashType'
export { AT_ONCE, findRegion, type RegionAnswer, type RegionSearch } from './findRegion'
