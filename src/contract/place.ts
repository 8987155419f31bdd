import * as v from 'valibot'
import { idSchema } from './tokens'

/** The screens of the window. */
const screenIds = [
  'tokens',
  'requests',
  'inspect',
  'scrub',
  'account',
  'journal',
  'settings',
  'help',
] as const

/** Where a person is in the window, by ids alone: nothing that was typed is in it. */
export const placeSchema = v.strictObject({
  screen: v.picklist(screenIds),
  /** the token that is selected */
  tokenId: v.optional(idSchema),
})
export type Place = v.InferOutput<typeof placeSchema>
