import * as v from 'valibot'
import { actionIdSchema } from './actions'
import { type ChannelTable, nothing } from './channels/shared'
import { environmentsSchema } from './environments'
import { failureSchema } from './failures'
import {
  quickCopiedSchema,
  quickMintSchema,
  quickOutcomeSchema,
  searchAnswerSchema,
  searchRequestSchema,
} from './palette'
import { settingDefinitions } from './settings'
import { idSchema } from './tokens'

/** What the palette has to know of the app, and no more. */
export const paletteStateSchema = v.strictObject({
  held: v.number(),
  holdsPractice: v.boolean(),
  keychain: v.strictObject({
    status: v.picklist(['untried', 'working', 'waiting', 'unavailable']),
    failure: v.optional(failureSchema),
  }),
  /** sessions that have not ended */
  alive: v.number(),
  holdsKs: v.boolean(),
  openCase: v.optional(v.string()),
  environments: environmentsSchema,
  /** whether the colours that stand out more are wanted */
  moreContrast: v.boolean(),
  /** what Enter stands for */
  enterMeans: settingDefinitions['palette.request'].schema,
})
export type PaletteState = v.InferOutput<typeof paletteStateSchema>

/**
 * Everything the palette window can ask of the main process. None of it answers a KS, changes a token, a setting or a
 * file; what it can do beyond minting opens in the main window.
 */
export const paletteChannels = {
  'palette.state': { request: nothing, answer: paletteStateSchema },
  'palette.search': { request: searchRequestSchema, answer: searchAnswerSchema },
  /** fetches ahead what a mint needs besides the token */
  'palette.warm': { request: v.strictObject({ tokenId: idSchema }), answer: nothing },
  /** mints and puts it on the clipboard */
  'palette.mint': { request: quickMintSchema, answer: quickOutcomeSchema },
  'palette.copyLast': { request: nothing, answer: quickCopiedSchema },
  'palette.clearClipboard': { request: nothing, answer: nothing },
  /** shows a token in the main window */
  'palette.open': { request: v.strictObject({ tokenId: idSchema }), answer: nothing },
  /** does something else in the main window */
  'palette.act': { request: v.strictObject({ id: actionIdSchema }), answer: nothing },
  'palette.hide': { request: nothing, answer: nothing },
  /** shows for a moment what was done, in few words and without the focus, which goes back to where it was */
  'palette.say': { request: nothing, answer: nothing },
} satisfies ChannelTable

/** What main tells the palette window. */
export const paletteEvents = {
  /** it is about to be seen */
  'palette.shown': paletteStateSchema,
  /** it is out of sight: everything begins anew */
  'palette.hidden': nothing,
  /** something about the app changed while it is shown */
  'palette.changed': paletteStateSchema,
} satisfies Record<string, v.GenericSchema>

export type PaletteChannels = typeof paletteChannels
export type PaletteChannelName = keyof PaletteChannels
export type PaletteEventName = keyof typeof paletteEvents
export type PaletteEventPayload<E extends PaletteEventName> = v.InferOutput<(typeof paletteEvents)[E]>
