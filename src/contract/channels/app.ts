import { appStateSchema, clipboardStateSchema } from '../appState'
import { failureSchema } from '../failures'
import { type ChannelTable, nothing } from './shared'

/** The app as a whole: its state, and what it put on the clipboard. */
export const appChannels = {
  'app.state': { request: nothing, answer: appStateSchema },
  'app.retryKeychain': { request: nothing, answer: appStateSchema },

  /** puts a failure's words on the clipboard, as text for a ticket */
  'failures.copy': { request: failureSchema, answer: nothing },

  'clipboard.state': { request: nothing, answer: clipboardStateSchema },
  'clipboard.clear': { request: nothing, answer: clipboardStateSchema },
} satisfies ChannelTable
