import * as v from 'valibot'
import { appStateSchema, clipboardStateSchema, settingsSchema } from '../appState'
import { failureSchema } from '../failures'
import { type ChannelTable, nothing } from './shared'

/** The app as a whole: its state, its settings, and what it put on the clipboard. */
export const appChannels = {
  'app.state': { request: nothing, answer: appStateSchema },
  'app.retryKeychain': { request: nothing, answer: appStateSchema },
  /** only what is to change; environments have a channel of their own */
  'settings.update': { request: v.partial(v.omit(settingsSchema, ['environments'])), answer: settingsSchema },

  /** puts a failure's words on the clipboard, as text for a ticket */
  'failures.copy': { request: failureSchema, answer: nothing },

  'clipboard.state': { request: nothing, answer: clipboardStateSchema },
  'clipboard.clear': { request: nothing, answer: clipboardStateSchema },
} satisfies ChannelTable
