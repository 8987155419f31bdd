import type { channels } from '../../../contract/channels'
import type { Handlers } from '../serve'
import { type AboutServices, aboutHandlers } from './about'
import { type AccountServices, accountHandlers } from './account'
import { type AdminSecretServices, adminSecretHandlers } from './adminSecret'
import { type AppServices, appHandlers } from './app'
import { type BackupServices, backupHandlers } from './backup'
import { type BulkServices, bulkHandlers } from './bulk'
import { type CaseServices, caseHandlers } from './cases'
import { type ConcealServices, concealHandlers } from './conceal'
import { type DiagnosisServices, diagnosisHandlers } from './diagnosis'
import { type DoctorServices, doctorHandlers } from './doctor'
import { type EnvironmentServices, environmentHandlers } from './environments'
import { type HealthServices, healthHandlers } from './health'
import { type IncidentServices, incidentHandlers } from './incidents'
import { type InspectServices, inspectHandlers } from './inspect'
import { type JournalServices, journalHandlers } from './journal'
import { type LinkServices, linkHandlers } from './links'
import { type MenuServices, menuHandlers } from './menu'
import { type PlaceServices, placeHandlers } from './place'
import { type PresetServices, presetHandlers } from './presets'
import { type QuickServices, quickHandlers } from './quick'
import { type RequestServices, requestHandlers } from './requests'
import { type RotationServices, rotationHandlers } from './rotation'
import { type ScrubServices, scrubHandlers } from './scrub'
import { type SecretServices, secretHandlers } from './secrets'
import { type SessionServices, sessionHandlers } from './sessions'
import { type SettingsServices, settingsHandlers } from './settings'
import { type TokenServices, tokenHandlers } from './tokens'
import { type WantedServices, wantedHandlers } from './wanted'

export type Services = AboutServices &
  AppServices &
  SettingsServices &
  TokenServices &
  SecretServices &
  SessionServices &
  RequestServices &
  AdminSecretServices &
  DiagnosisServices &
  BulkServices &
  BackupServices &
  PresetServices &
  InspectServices &
  ScrubServices &
  CaseServices &
  EnvironmentServices &
  AccountServices &
  RotationServices &
  HealthServices &
  IncidentServices &
  JournalServices &
  LinkServices &
  PlaceServices &
  MenuServices &
  QuickServices &
  ConcealServices &
  DoctorServices &
  WantedServices

/** What each channel of the inventory page does: lists that only connect the contract with the services. */
export function pageHandlers(app: Services): Handlers<typeof channels> {
  return {
    ...aboutHandlers(app),
    ...appHandlers(app),
    ...settingsHandlers(app),
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
    ...backupHandlers(app),
    ...caseHandlers(app),
    ...environmentHandlers(app),
    ...accountHandlers(app),
    ...rotationHandlers(app),
    ...healthHandlers(app),
    ...incidentHandlers(app),
    ...journalHandlers(app),
    ...linkHandlers(app),
    ...placeHandlers(app),
    ...menuHandlers(app),
    ...quickHandlers(app),
    ...concealHandlers(app),
    ...wantedHandlers(app),
    ...doctorHandlers(app),
  }
}
