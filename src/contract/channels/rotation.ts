import * as v from 'valibot'
import {
  graceSchema,
  MAX_ROTATED,
  MAX_ROTATIONS,
  rotationAdminSchema,
  rotationPlanSchema,
  rotationSourceSchema,
  rotationsStateSchema,
  successorEndSchema,
} from '../rotation'
import { idSchema } from '../tokens'
import { type ChannelTable, nothing } from './shared'

const typed = v.pipe(v.string(), v.maxLength(100))
const rotations = v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(MAX_ROTATIONS))

/**
 * Rotating app tokens. Nothing here carries a secret: main asks the account for it and keeps it. What takes long goes on
 * in main and is followed by `rotations.changed`.
 */
export const rotationChannels = {
  /** whether anything held or open here could rotate this token */
  'rotations.possible': {
    request: v.strictObject({ tokenId: idSchema }),
    answer: v.strictObject({ isPossible: v.boolean() }),
  },
  'rotations.plan': { request: rotationSourceSchema, answer: rotationPlanSchema },
  'rotations.state': { request: nothing, answer: rotationsStateSchema },
  /**
   * `typed` is what was typed to confirm: that the old ones are deleted at once where that takes it, or else the ADMIN
   * session where its environment takes it
   */
  'rotations.start': {
    request: v.strictObject({
      tokenIds: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(MAX_ROTATED)),
      admin: rotationAdminSchema,
      grace: graceSchema,
      end: successorEndSchema,
      typed,
    }),
    answer: nothing,
  },
  /** goes on with rotations that stopped, up to where the old token waits */
  'rotations.goOn': { request: v.strictObject({ ids: rotations }), answer: nothing },
  /** takes successors away again, before they took their places */
  'rotations.undo': { request: v.strictObject({ ids: rotations }), answer: nothing },
  /** deletes replaced tokens, on the account and here */
  'rotations.deleteOld': { request: v.strictObject({ ids: rotations, typed }), answer: nothing },
  /** replaced tokens become ordinary ones again, and the rotation is over */
  'rotations.keep': { request: v.strictObject({ ids: rotations }), answer: nothing },
  /** does not ask again about those that are due, until the next start */
  'rotations.later': { request: nothing, answer: nothing },
  /** ends what goes on after the token that is worked on */
  'rotations.stop': { request: nothing, answer: nothing },
  /** forgets how the last batch went */
  'rotations.dismiss': { request: nothing, answer: nothing },
} satisfies ChannelTable

export const rotationEvents = { 'rotations.changed': nothing }
