import { about } from './about'
import { actions } from './actions'
import { conceal } from './conceal'
import { concealed } from './concealed'
import { diagnosis } from './diagnosis'
import { doctor } from './doctor'
import { entry } from './entry'
import { environments } from './environments'
import { failures } from './failures'
import { guardRails } from './guardRails'
import { help } from './help'
import { inspect } from './inspect'
import { palette } from './palette'
import { screens } from './screens'
import { settings } from './settings'
import { shell } from './shell'
import { shortcuts } from './shortcuts'
import { status } from './status'
import { ticket } from './ticket'

/**
 * Every text of the app that a person reads, in English, by subject: one file for each folder of `src/renderer`, and for
 * what main says on its own. All other languages follow its names.
 */
export const en = {
  about,
  actions,
  conceal,
  concealed,
  diagnosis,
  doctor,
  entry,
  environments,
  failures,
  guardRails,
  help,
  inspect,
  palette,
  screens,
  settings,
  shell,
  shortcuts,
  status,
  ticket,
} as const
