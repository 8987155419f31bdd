import type { Journal } from '../journal/journal'
import { composeAccounts } from './accounts'
import type { Concealing } from './concealing'
import { composeHealth } from './health'
import type { Outside } from './outside'
import type { Sessions } from './sessions'
import type { System } from './system'
import { composeTransfer } from './transfer'
import type { Stored } from './vault'
import type { MainWindow } from './window'

type Needs = {
  folder: string
  system: System
  stored: Stored
  sessions: Sessions
  outside: Outside
  journal: Journal
  concealing: Concealing
  main: MainWindow
  /** what the page knows of the app is something else now */
  stateChanged: () => void
}

/** What becomes of app tokens: administered, rotated, checked, cut off, carried over. */
export function composeTokens(needs: Needs) {
  const { folder, system, stored, sessions, outside, journal, concealing, main, stateChanged } = needs
  const { concealment, askInWindow } = concealing
  const { notify } = outside
  const { tell } = main
  const accounts = composeAccounts({
    folder,
    stored,
    sessions,
    journal,
    guard: concealment.guard,
    notify,
    tell,
  })
  const health = composeHealth({
    folder,
    settings: system.settings,
    stored,
    sessions,
    accounts,
    notify,
    tell,
    onLook: stateChanged,
  })
  const transfer = composeTransfer({
    stored,
    confirmHost: sessions.confirmHost,
    accountJournal: accounts.accountJournal,
    journal,
    systemClipboard: system.systemClipboard,
    concealment,
    askInWindow,
    main,
    onEnvironments: stateChanged,
  })
  return { ...accounts, ...health, ...transfer }
}
