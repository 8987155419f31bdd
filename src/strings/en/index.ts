import { about } from './about'
import { diagnosis } from './diagnosis'
import { doctor } from './doctor'
import { environments } from './environments'
import { failures } from './failures'
import { help } from './help'
import { inspect } from './inspect'
import { screens } from './screens'
import { settings } from './settings'
import { shell } from './shell'
import { status } from './status'
import { ticket } from './ticket'

/**
 * Every text of the app that a person reads, in English, by subject: one file for each folder of `src/renderer`, and for
 * what main says on its own. All other languages follow its names.
 */
export const en = {
  about,
  diagnosis,
  doctor,
  environments,
  failures,
  help,
  inspect,
  screens,
  settings,
  shell,
  status,
  ticket,
} as const
