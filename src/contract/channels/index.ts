import type * as v from 'valibot'
import { appStateSchema, clipboardStateSchema } from '../appState'
import { backupProgressSchema } from '../backup'
import { bulkProgressSchema } from '../bulk'
import { accountChannels, accountEvents } from './account'
import { adminSecretChannels } from './adminSecret'
import { appChannels } from './app'
import { backupChannels } from './backup'
import { bulkChannels } from './bulk'
import { caseChannels } from './cases'
import { diagnosisChannels, diagnosisEvents } from './diagnosis'
import { doctorChannels, doctorEvents } from './doctor'
import { environmentChannels } from './environments'
import { healthChannels, healthEvents } from './health'
import { incidentChannels, incidentEvents } from './incidents'
import { inspectChannels } from './inspect'
import { journalChannels, journalEvents } from './journal'
import { presetChannels } from './presets'
import { requestChannels } from './requests'
import { rotationChannels, rotationEvents } from './rotation'
import { scrubChannels } from './scrub'
import { secretChannels } from './secrets'
import { sessionChannels, wantedSession } from './sessions'
import { byId, nothing } from './shared'
import { tokenChannels } from './tokens'

export { MAX_WINDOW } from './shared'

/**
 * Everything the inventory page can ask of the main process: one entry per channel, with the schema of the request
 * and of the answer. Both ends of the bridge infer their types from here, and main checks every message against it.
 */
export const channels = {
  ...appChannels,
  ...tokenChannels,
  ...secretChannels,
  ...sessionChannels,
  ...presetChannels,
  ...requestChannels,
  ...adminSecretChannels,
  ...diagnosisChannels,
  ...bulkChannels,
  ...inspectChannels,
  ...scrubChannels,
  ...accountChannels,
  ...backupChannels,
  ...caseChannels,
  ...environmentChannels,
  ...rotationChannels,
  ...healthChannels,
  ...incidentChannels,
  ...journalChannels,
  ...doctorChannels,
}

export type Channels = typeof channels
export type ChannelName = keyof Channels
export type Request<C extends ChannelName> = v.InferOutput<Channels[C]['request']>
export type Answer<C extends ChannelName> = v.InferOutput<Channels[C]['answer']>

/** What main tells the page without being asked. */
export const events = {
  'app.state': appStateSchema,
  'inventory.changed': nothing,
  'sessions.changed': nothing,
  'sessions.revealEnded': byId,
  'sessions.wanted': wantedSession,
  'clipboard.state': clipboardStateSchema,
  ...diagnosisEvents,
  'bulk.progress': bulkProgressSchema,
  /** a KS that was taken in is gone; `id` is its handle */
  'inspect.forgotten': byId,
  ...accountEvents,
  'backup.progress': backupProgressSchema,
  ...rotationEvents,
  ...healthEvents,
  ...incidentEvents,
  ...journalEvents,
  ...doctorEvents,
} satisfies Record<string, v.GenericSchema>

export type EventName = keyof typeof events
export type EventPayload<E extends EventName> = v.InferOutput<(typeof events)[E]>
