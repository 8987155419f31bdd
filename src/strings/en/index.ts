import { environments } from './environments'
import { failures } from './failures'
import { inspect } from './inspect'
import { journal } from './journal'
import { leaks } from './leaks'
import { requests } from './requests'
import { rotation } from './rotation'
import { screens } from './screens'
import { scrub } from './scrub'
import { sessions } from './sessions'
import { settings } from './settings'
import { shell } from './shell'
import { status } from './status'
import { ticket } from './ticket'
import { ui } from './ui'

/**
 * Every text of the app that a person reads, in English, by subject: one file for each folder of `src/renderer`, and for
 * what main says on its own. All other languages follow its names.
 */
export const en = {
  environments,
  failures,
  inspect,
  journal,
  leaks,
  requests,
  rotation,
  screens,
  scrub,
  sessions,
  settings,
  shell,
  status,
  ticket,
  ui,
} as const
