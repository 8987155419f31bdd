import * as v from 'valibot'
import { idSchema, mintRequestSchema, tokenSchema } from '../tokens'
import { type ChannelTable, nothing } from './shared'

/** Characters of a name as typed; what fits is decided by the input rules. */
const typedName = v.pipe(v.string(), v.maxLength(1_000))
const ofToken = { tokenId: idSchema, presetId: idSchema }

/** A token's presets. Each change answers with the token as it is afterwards. */
export const presetChannels = {
  'presets.save': {
    request: v.strictObject({
      tokenId: idSchema,
      name: typedName,
      request: mintRequestSchema,
      isDefault: v.boolean(),
    }),
    answer: tokenSchema,
  },
  'presets.rename': { request: v.strictObject({ ...ofToken, name: typedName }), answer: tokenSchema },
  'presets.remove': { request: v.strictObject(ofToken), answer: tokenSchema },
  /** makes one preset what Enter asks for; without one, none is */
  'presets.setDefault': {
    request: v.strictObject({ tokenId: idSchema, presetId: v.optional(idSchema) }),
    answer: tokenSchema,
  },
  /** puts on the clipboard the privileges that a mint would be granted; main works them out itself */
  'privileges.copy': {
    request: v.strictObject({ tokenId: idSchema, requested: v.pipe(v.string(), v.maxLength(8_000)) }),
    answer: nothing,
  },
} satisfies ChannelTable
