import { about } from './about'
import { accounts } from './accounts'
import { backup } from './backup'
import { bulk } from './bulk'
import { conceal } from './conceal'
import { doctor } from './doctor'
import { fileDialogs } from './fileDialogs'
import { journal } from './journal'
import { leakMessage } from './leakMessage'
import { leaks } from './leaks'
import { notices } from './notices'
import { rotation } from './rotation'
import { sessions } from './sessions'
import { terminal } from './terminal'
import { tray } from './tray'

/** What main says on its own: in the system’s windows and menus, on notifications, in the journal, on a terminal. */
export const main = {
  about,
  accounts,
  backup,
  bulk,
  conceal,
  doctor,
  fileDialogs,
  journal,
  leakMessage,
  leaks,
  notices,
  rotation,
  sessions,
  terminal,
  tray,
} as const
