import type { channels } from '../../../contract/channels'
import type { Handlers } from '../serve'
import { type AdminSecretServices, adminSecretHandlers } from './adminSecret'
import { type AppServices, appHandlers } from './app'
import { type BulkServices, bulkHandlers } from './bulk'
import { type CaseServices, caseHandlers } from './cases'
import { type DiagnosisServices, diagnosisHandlers } from './diagnosis'
import { type EnvironmentServices, environmentHandlers } from './environments'
import { type InspectServices, inspectHandlers } from './inspect'
import { type JournalServices, journalHandlers } from './journal'
import { type PresetServices, presetHandlers } from './presets'
import { type RequestServices, requestHandlers } from './requests'
import { type ScrubServices, scrubHandlers } from './scrub'
import { type SecretServices, secretHandlers } from './secrets'
import { type SessionServices, sessionHandlers } from './sessions'
import { type TokenServices, tokenHandlers } from './tokens'

export type Services = AppServices &
  TokenServices &
  SecretServices &
  SessionServices &
  RequestServices &
  AdminSecretServices &
  DiagnosisServices &
  BulkServices &
  PresetServices &
  InspectServices &
  ScrubServices &
  CaseServices &
  EnvironmentServices &
  JournalServices

/** What each channel of the inventory page does: lists that only connect the contract with the services. */
export function pageHandlers(app: Services): Handlers<typeof channels> {
  return {
    ...appHandlers(app),
    ...tokenHandlers(app),
    ...secretHandlers(app),
    ...sessionHandlers(app),
    ...presetHandlers(app),
    ...requestHandlers(app),
    ...adminSecretHandlers(app),
    ...diagnosisHandlers(app),
    ...bulkHandlers(app),
    ...inspectHandlers(app),
    ...scrubHandlers(app),
    ...caseHandlers(app),
    ...environmentHandlers(app),
    ...journalHandlers(app),
  }
}
