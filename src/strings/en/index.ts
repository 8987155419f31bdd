import { environments } from './environments'
import { failures } from './failures'
import { inspect } from './inspect'
import { mint } from './mint'
import { privileges } from './privileges'
import { screens } from './screens'
import { settings } from './settings'
import { shell } from './shell'
import { status } from './status'
import { ticket } from './ticket'
import { token } from './token'

/**
 * Every text of the app that a person reads, in English, by subject: one file for each folder of `src/renderer`, and for
 * what main says on its own. All other languages follow its names.
 */
export const en = {
  environments,
  failures,
  inspect,
  mint,
  privileges,
  screens,
  settings,
  shell,
  status,
  ticket,
  token,
} as const
