import { app } from 'electron'
import type { ActionFacts } from '../../contract/actions'
import type { AppState } from '../../contract/appState'
import { holdsPractice } from '../accounts/practiceAccount'
import type { Settings } from '../settings/settings'
import type { GlobalShortcut } from '../shell/globalShortcut'
import { loopbackOnlyBecause } from '../shell/runtime'
import type { Sessions } from './sessions'
import type { Stored } from './vault'

/** What the page knows of the app as a whole. */
export function appState(
  { inventory, inventoryFile, keychain, counts, held }: Stored,
  settings: Settings,
  shortcut: GlobalShortcut,
): AppState {
  const shortcutFailure = shortcut.failure()
  const loopbackOnly = loopbackOnlyBecause(app.commandLine)
  const { status, failure } = inventoryFile
  return {
    version: app.getVersion(),
    keychain: keychain.state(),
    inventory: { status, ...(failure && { failure }) },
    runtime: { electron: process.versions.electron, ...(loopbackOnly && { loopbackOnly }) },
    held: held(),
    holdsPractice: holdsPractice(inventory),
    trouble: counts().trouble,
    expiring: counts().expiring,
    environments: [...settings.environments()],
    ...(shortcutFailure && { shortcutFailure }),
  }
}

/** What decides on whether something can be done. */
export function actionFacts({ inventory, keychain, held }: Stored, sessions: Sessions): ActionFacts {
  return {
    held: held(),
    holdsPractice: holdsPractice(inventory),
    keychain: keychain.state().status,
    alive: sessions.book.summary().alive,
    holdsKs: sessions.clipboard.state().holding,
    openCase: sessions.cases.open(),
  }
}
