import type * as v from 'valibot'
import { appStateSchema, clipboardStateSchema } from '../appState'
import { backupProgressSchema } from '../backup'
import { bulkProgressSchema } from '../bulk'
import { aboutChannels } from './about'
import { accountChannels, accountEvents } from './account'
import { adminSecretChannels } from './adminSecret'
import { appChannels } from './app'
import { backupChannels } from './backup'
import { bulkChannels } from './bulk'
import { caseChannels } from './cases'
import { concealChannels, concealEvents } from './conceal'
import { diagnosisChannels, diagnosisEvents } from './diagnosis'
import { doctorChannels, doctorEvents } from './doctor'
import { environmentChannels } from './environments'
import { healthChannels, healthEvents } from './health'
import { incidentChannels, incidentEvents } from './incidents'
import { inspectChannels } from './inspect'
import { journalChannels, journalEvents } from './journal'
import { linkChannels, linkEvents } from './links'
import { menuChannels } from './menu'
import { placeChannels } from './place'
import { presetChannels } from './presets'
import { quickChannels } from './quick'
import { requestChannels } from './requests'
import { rotationChannels, rotationEvents } from './rotation'
import { scrubChannels } from './scrub'
import { secretChannels } from './secrets'
import { sessionChannels } from './sessions'
import { settingsChannels, settingsEvents } from './settings'
import { byId, nothing } from './shared'
import { tokenChannels } from './tokens'
import { wantedChannels, wantedEvents } from './wanted'

export { MAX_WINDOW } from './shared'

/**
 * Everything the inventory page can ask of the main process: one entry per channel, with the schema of the request
 * and of the answer. Both ends of the bridge infer their types from here, and main checks every message against it.
 */
export const channels = {
  ...aboutChannels,
  ...appChannels,
  ...settingsChannels,
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
  ...wantedChannels,
  ...linkChannels,
  ...placeChannels,
  ...menuChannels,
  ...quickChannels,
  ...concealChannels,
  ...doctorChannels,
}

export type Channels = typeof channels
export type ChannelName = keyof Channels
export type Request<C extends ChannelName> = v.InferOutput<Channels[C]['request']>
export type Answer<C extends ChannelName> = v.InferOutput<Channels[C]['answer']>

/** What main tells the page without being asked. */
export const events = {
  'app.state': appStateSchema,
  ...settingsEvents,
  'inventory.changed': nothing,
  'sessions.changed': nothing,
  'sessions.revealEnded': byId,
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
  ...wantedEvents,
  ...linkEvents,
  ...concealEvents,
  ...doctorEvents,
} satisfies Record<string, v.GenericSchema>

export type EventName = keyof typeof events
export type EventPayload<E extends EventName> = v.InferOutput<(typeof events)[E]>
