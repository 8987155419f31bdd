import * as v from 'valibot'
import { doctorStateSchema, tryoutSchema } from '../doctor'
import { type ChannelTable, nothing } from './shared'

/** Checks of what the app needs. How they go is told by `doctor.changed`. */
export const doctorChannels = {
  'doctor.state': { request: nothing, answer: doctorStateSchema },
  /** begins, unless it runs already */
  'doctor.run': { request: nothing, answer: doctorStateSchema },
  'doctor.stop': { request: nothing, answer: doctorStateSchema },
  /** writes a made-up entry into the keychain, or a text of its own onto the clipboard, and takes it away again */
  'doctor.try': { request: v.strictObject({ what: tryoutSchema }), answer: doctorStateSchema },
  /** puts the report of the last run on the clipboard */
  'doctor.copyReport': { request: nothing, answer: nothing },
} satisfies ChannelTable

export const doctorEvents = {
  'doctor.changed': doctorStateSchema,
}
