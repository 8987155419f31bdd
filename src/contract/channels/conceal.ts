import * as v from 'valibot'
import { lockStateSchema } from '../conceal'
import { type ChannelTable, nothing } from './shared'

/** Concealing KSmith, and the lock. What is asked for a passphrase is asked outside the page. */
export const concealChannels = {
  'conceal.now': { request: nothing, answer: nothing },
  'lock.state': { request: nothing, answer: lockStateSchema },
  /** sets one, or another in its place, which asks for the one that is set */
  'lock.setPassphrase': { request: nothing, answer: lockStateSchema },
  /** asks for it once more */
  'lock.removePassphrase': { request: nothing, answer: lockStateSchema },
  /** asks for a proof before it is on, and before it is off */
  'lock.setTouchId': { request: v.strictObject({ isOn: v.boolean() }), answer: lockStateSchema },
} satisfies ChannelTable

export const concealEvents = { 'lock.changed': lockStateSchema }
