import { createContext, useContext } from 'react'
import type { Environment } from '../contract/environments'
import type { TokenFilter } from '../contract/health'
import type { PageApi } from '../contract/pageApi'
import { type AddDraft, openAddDraft } from './addToken/draft'
import { type BackupDialogs, openBackupDialogs } from './backup/dialogs'
import { type AppStateStore, openAppState } from './bridge/appState'
import { type ClipboardStore, openClipboard } from './bridge/clipboard'
import { createStore, type Store } from './bridge/store'
import { openWanted, type WantedStore } from './bridge/wanted'
import { type Commands, openCommands } from './commands'
import { type LockStore, openLockStore } from './conceal/lockStore'
import { type HashSearch, openHashSearch } from './diagnosis/hashSearch'
import { type HeldChecks, openHeldChecks } from './diagnosis/heldChecks'
import { type DoctorStore, openDoctor } from './doctor/doctorStore'
import { type ChecksStore, openChecks } from './health/checks'
import { type HelpStore, openHelp } from './help/helpStore'
import { type JournalStateStore, openJournalState } from './journal/journalState'
import { type IncidentsStore, openIncidents } from './leaks/incidents'
import type { MintDraft } from './mint/draft'
import { type Mints, openMints } from './mint/mints'
import { openRotationsStore, type RotationsStore } from './rotation/rotationsStore'
import { type BookStore, openBook } from './sessions/book'
import { openReveals, type RevealStore } from './sessions/reveals'
import { openSettingsStore, type SettingsStore } from './settings/settingsStore'
import { type Notices, openNotices } from './status/notices'

/** Everything that outlives a single screen of the page. */
export type Stores = {
  api: PageApi
  app: AppStateStore
  settings: SettingsStore
  clipboard: ClipboardStore
  book: BookStore
  reveals: RevealStore
  mints: Mints
  /** what was put into the mint form, by token id */
  drafts: Store<ReadonlyMap<string, MintDraft>>
  /** the token that is being added */
  adding: AddDraft
  /** the question to the server for the hash type of the token that is being added */
  asking: HashSearch
  /** finding out the hash types of held tokens */
  checks: HeldChecks
  backupDialogs: BackupDialogs
  rotations: RotationsStore
  /** whether the journal keeps up */
  journal: JournalStateStore
  notices: Notices
  /** the environment of the token that is selected: it frames the window */
  surroundings: Store<Environment | undefined>
  /** which tokens the list shows */
  filter: Store<TokenFilter>
  commands: Commands
  health: ChecksStore
  incidents: IncidentsStore
  /** what was asked for in the tray or on a notification */
  wanted: WantedStore
  lock: LockStore
  /** what the help shows */
  help: HelpStore
  doctor: DoctorStore
}

/** Opens the page's stores; each starts to listen to main at once. */
export function openStores(api: PageApi): Stores {
  const book = openBook(api)
  const notices = openNotices()
  return {
    api,
    app: openAppState(api),
    settings: openSettingsStore(api, notices),
    clipboard: openClipboard(api),
    book,
    reveals: openReveals(api),
    mints: openMints(api, book),
    drafts: createStore<ReadonlyMap<string, MintDraft>>(new Map()),
    adding: openAddDraft(api),
    asking: openHashSearch(api),
    checks: openHeldChecks(api),
    backupDialogs: openBackupDialogs(),
    rotations: openRotationsStore(api),
    notices,
    journal: openJournalState(api),
    surroundings: createStore<Environment | undefined>(undefined),
    filter: createStore<TokenFilter>('all'),
    commands: openCommands(),
    health: openChecks(api, notices),
    incidents: openIncidents(api),
    wanted: openWanted(api),
    lock: openLockStore(api),
    help: openHelp(),
    doctor: openDoctor(api),
  }
}

export const StoresContext = createContext<Stores | undefined>(undefined)

/** The page's stores, for any component below {@link StoresContext}. */
export function useStores(): Stores {
  const stores = useContext(StoresContext)
  if (!stores) throw new Error('the stores are not provided')
  return stores
}
