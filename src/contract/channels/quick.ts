import type * as v from 'valibot'
import {
  quickCopiedSchema,
  quickMintSchema,
  quickOutcomeSchema,
  searchAnswerSchema,
  searchRequestSchema,
  wantedActionSchema,
} from '../palette'
import { byId, type ChannelTable, nothing } from './shared'

/** The palette inside the window: the same search and the same minting as in the palette window. */
export const quickChannels = {
  'quick.search': { request: searchRequestSchema, answer: searchAnswerSchema },
  'quick.mint': { request: quickMintSchema, answer: quickOutcomeSchema },
  /** the newest session that is alive, in the form chosen last */
  'quick.copyLast': { request: nothing, answer: quickCopiedSchema },
} satisfies ChannelTable

/** What was chosen in the palette window, to be shown or done in this one. */
export const quickEvents = {
  'quick.wantedToken': byId,
  'quick.wantedAction': wantedActionSchema,
} satisfies Record<string, v.GenericSchema>
