import * as v from 'valibot'
import { hashFindingSchema, MAX_REGIONS, regionAnswerSchema, regionViewSchema } from '../diagnosis'
import { hashTypeSchema, idSchema, tokenSchema } from '../tokens'
import { type ChannelTable, nothing } from './shared'

/** A search has an id of the page's making, by which it is followed and stopped. */
const search = idSchema
/** As typed; longer ones are no service URL. */
const serviceUrl = v.pipe(v.string(), v.maxLength(2_000))
const shortText = v.pipe(v.string(), v.maxLength(200))
const regions = v.pipe(v.array(regionViewSchema), v.maxLength(MAX_REGIONS))

/** Finding out from the server what a person would otherwise have to know. */
export const diagnosisChannels = {
  /** of a token that is being added: the fields as typed, main names the one that is wrong */
  'diagnosis.hashTypeOfNew': {
    request: v.strictObject({
      search,
      serviceUrl,
      partnerId: shortText,
      appTokenId: shortText,
      secretHandle: idSchema,
    }),
    answer: hashFindingSchema,
  },
  /** of a token that is held; what was found is kept with it */
  'diagnosis.hashTypeOfHeld': {
    request: v.strictObject({ search, tokenId: idSchema }),
    answer: v.strictObject({ token: tokenSchema, finding: hashFindingSchema }),
  },
  /** the regions that would be asked about an account which this service URL does not know; sends nothing */
  'diagnosis.otherRegions': {
    request: v.strictObject({ serviceUrl }),
    answer: v.strictObject({ regions }),
  },
  /** asks those regions */
  'diagnosis.findRegion': {
    request: v.strictObject({ search, serviceUrl, partnerId: shortText }),
    answer: v.strictObject({ answers: v.pipe(v.array(regionAnswerSchema), v.maxLength(MAX_REGIONS)) }),
  },
  /** stops a search; it then ends as CANCELLED */
  'diagnosis.stop': { request: v.strictObject({ search }), answer: nothing },
} satisfies ChannelTable

/** How far a search has come. */
export const diagnosisEvents = {
  /** `place` counts from 1 */
  'diagnosis.trying': v.strictObject({
    search,
    hashType: hashTypeSchema,
    place: v.number(),
    of: v.number(),
  }),
  'diagnosis.regionAnswered': v.strictObject({ search, answer: regionAnswerSchema }),
}
