import * as v from 'valibot'
import { settingChangeSchema, settingKeySchema, settingKeys, settingsStateSchema } from '../settings'
import { type ChannelTable, nothing } from './shared'

/** What a person can set. Each answer has all of it, as it is from now on. */
export const settingsChannels = {
  'settings.state': { request: nothing, answer: settingsStateSchema },
  'settings.set': { request: settingChangeSchema, answer: settingsStateSchema },
  /** back to the defaults: these, or all that the screen shows */
  'settings.reset': {
    request: v.strictObject({
      keys: v.optional(v.pipe(v.array(settingKeySchema), v.maxLength(settingKeys.length))),
    }),
    answer: settingsStateSchema,
  },
} satisfies ChannelTable

export const settingsEvents = { 'settings.changed': settingsStateSchema }
