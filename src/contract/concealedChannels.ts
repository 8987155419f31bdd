import * as v from 'valibot'
import { concealedStateSchema, openWaySchema } from './conceal'

/**
 * What can be asked while KSmith is concealed: by the concealed page, which has an origin and a process of its own. Every
 * other channel is refused by then, whoever asks.
 */
export const concealedChannels = {
  'concealed.state': { request: v.strictObject({}), answer: concealedStateSchema },
  /** opens KSmith again; where there is a lock, after a proof that is asked for outside the page */
  'concealed.open': { request: v.strictObject({ by: openWaySchema }), answer: v.strictObject({}) },
} satisfies Record<string, { request: v.GenericSchema; answer: v.GenericSchema }>

export type ConcealedChannelName = keyof typeof concealedChannels
