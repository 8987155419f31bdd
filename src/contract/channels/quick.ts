import {
  quickCopiedSchema,
  quickMintSchema,
  quickOutcomeSchema,
  searchAnswerSchema,
  searchRequestSchema,
} from '../palette'
import { type ChannelTable, nothing } from './shared'

/** The palette inside the window: the same search and the same minting as in the palette window. */
export const quickChannels = {
  'quick.search': { request: searchRequestSchema, answer: searchAnswerSchema },
  'quick.mint': { request: quickMintSchema, answer: quickOutcomeSchema },
  /** the newest session that is alive, in the form chosen last */
  'quick.copyLast': { request: nothing, answer: quickCopiedSchema },
} satisfies ChannelTable
