import { about } from './about'
import { account } from './account'
import { actions } from './actions'
import { addToken } from './addToken'
import { adminSecret } from './adminSecret'
import { backup } from './backup'
import { bulk } from './bulk'
import { cases } from './cases'
import { conceal } from './conceal'
import { concealed } from './concealed'
import { diagnosis } from './diagnosis'
import { doctor } from './doctor'
import { entry } from './entry'
import { environments } from './environments'
import { failures } from './failures'
import { firstRun } from './firstRun'
import { guardRails } from './guardRails'
import { health } from './health'
import { help } from './help'
import { inspect } from './inspect'
import { inventory } from './inventory'
import { journal } from './journal'
import { leaks } from './leaks'
import { main } from './main'
import { mainWindow } from './mainWindow'
import { mint } from './mint'
import { palette } from './palette'
import { privileges } from './privileges'
import { regions } from './regions'
import { requests } from './requests'
import { rotation } from './rotation'
import { screens } from './screens'
import { scrub } from './scrub'
import { sessions } from './sessions'
import { settings } from './settings'
import { shell } from './shell'
import { shortcuts } from './shortcuts'
import { status } from './status'
import { ticket } from './ticket'
import { token } from './token'
import { ui } from './ui'

/**
 * Every text of the app that a person reads, in English, by subject: one file for each folder of `src/renderer`, and for
 * what main says on its own. All other languages follow its names.
 */
export const en = {
  about,
  account,
  actions,
  addToken,
  adminSecret,
  backup,
  bulk,
  cases,
  conceal,
  concealed,
  diagnosis,
  doctor,
  entry,
  environments,
  failures,
  firstRun,
  guardRails,
  health,
  help,
  inspect,
  inventory,
  journal,
  leaks,
  main,
  mainWindow,
  mint,
  palette,
  privileges,
  regions,
  requests,
  rotation,
  screens,
  scrub,
  sessions,
  settings,
  shell,
  shortcuts,
  status,
  ticket,
  token,
  ui,
} as const
