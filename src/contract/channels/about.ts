import * as v from 'valibot'
import { aboutSchema, MAX_COMPONENTS, MAX_LICENCE } from '../about'
import { type ChannelTable, nothing } from './shared'

/** What the app is made of. */
export const aboutChannels = {
  'about.state': { request: nothing, answer: aboutSchema },
  /** the text of a component's licence, by its place in the list */
  'about.licence': {
    request: v.strictObject({
      component: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_COMPONENTS - 1)),
    }),
    answer: v.strictObject({ text: v.pipe(v.string(), v.maxLength(MAX_LICENCE)) }),
  },
} satisfies ChannelTable
