import * as v from 'valibot'
import { copyFormatSchema } from './copyFormats'
import { environmentIdSchema } from './environments'
import { MAX_CONFIRMATION_LENGTH } from './guardRails'
import { idSchema, sessionTypeSchema, type Token, tokenSchema } from './tokens'

/** Tokens that one search answers at most. Whoever looks for another one types on. */
export const MAX_FOUND = 50
export const MAX_PALETTE_QUERY = 200

/** A token as the palette sees it: what tells it from others, and what decides what it can be asked for. */
export const paletteTokenSchema = v.pick(tokenSchema, [
  'id',
  'label',
  'tags',
  'serviceUrl',
  'partnerId',
  'appTokenId',
  'state',
  'pinned',
  'environmentId',
  'caps',
  'lastRequest',
  'presets',
  'compromised',
  'health',
])
export type PaletteToken = v.InferOutput<typeof paletteTokenSchema>

const paletteKeys = Object.keys(paletteTokenSchema.entries) as (keyof PaletteToken)[]

/** A token without what the palette need not know. */
export function toPaletteToken(token: Token): PaletteToken {
  return Object.fromEntries(
    paletteKeys.flatMap((key) => (token[key] === undefined ? [] : [[key, token[key]]])),
  ) as PaletteToken
}

/** Places of the letters that were found in a text, from zero, ascending. */
const places = v.optional(v.array(v.number()))

export const foundTokenSchema = v.strictObject({
  token: paletteTokenSchema,
  /** how well it matches, from 0 to 1; 1 where nothing was searched for */
  match: v.number(),
  /** the letters that match, by where they are; `tags` as they stand with `, ` between them */
  marks: v.strictObject({ label: places, tags: places, partnerId: places, appTokenId: places }),
})
export type FoundToken = v.InferOutput<typeof foundTokenSchema>

/** What a token is asked for: what Enter stands for, a preset of its own, its last request again, or the defaults. */
export const quickRequestSchema = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['enter', 'last', 'defaults']) }),
  v.strictObject({ kind: v.literal('preset'), id: idSchema }),
])
export type QuickRequest = v.InferOutput<typeof quickRequestSchema>

export const quickMintSchema = v.strictObject({
  tokenId: idSchema,
  request: quickRequestSchema,
  format: copyFormatSchema,
  /** whether what `asks` told was seen by a person */
  seen: v.optional(v.boolean(), false),
  /** what a person typed, where the guard rails ask for it */
  confirmation: v.optional(v.pipe(v.string(), v.maxLength(MAX_CONFIRMATION_LENGTH))),
})
export type QuickMint = v.InferOutput<typeof quickMintSchema>

/** What was put on the clipboard. There is no KS in it. */
const done = {
  sessionId: idSchema,
  /** the token's */
  name: v.string(),
  format: copyFormatSchema,
  /** seconds until the clipboard is cleared; absent where what was copied carries no KS */
  clearsIn: v.optional(v.number()),
  /** epoch milliseconds */
  endsAt: v.number(),
  type: sessionTypeSchema,
  unexpectedAdmin: v.boolean(),
  environmentId: v.optional(environmentIdSchema),
  caseId: v.optional(v.string()),
  /** whether the system was told to show that */
  isTold: v.boolean(),
}
export const quickCopiedSchema = v.strictObject({ kind: v.literal('copied'), ...done })
export const quickMintedSchema = v.strictObject({ kind: v.literal('minted'), ...done })
export type QuickDone = v.InferOutput<typeof quickCopiedSchema> | v.InferOutput<typeof quickMintedSchema>

/** How a mint went. `asks`: nothing was minted yet, because a person has to choose, see or type something first. */
export const quickOutcomeSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('asks'), what: v.picklist(['choose', 'see', 'type']) }),
  quickMintedSchema,
])
export type QuickOutcome = v.InferOutput<typeof quickOutcomeSchema>

export const searchRequestSchema = v.strictObject({
  query: v.pipe(v.string(), v.maxLength(MAX_PALETTE_QUERY)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_FOUND)),
})
export const searchAnswerSchema = v.strictObject({
  rows: v.pipe(v.array(foundTokenSchema), v.maxLength(MAX_FOUND)),
  /** all that match */
  total: v.number(),
})
export type SearchAnswer = v.InferOutput<typeof searchAnswerSchema>
