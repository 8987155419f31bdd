import { failures } from './failures'
import { menu } from './menu'
import { screens } from './screens'
import { server } from './server'
import { status } from './status'

/**
 * Every text of the app that a person reads, in English, by subject: one file for each folder of `src/renderer`, and for
 * what main says on its own. All other languages follow its names.
 */
export const en = {
  failures,
  menu,
  screens,
  server,
  status,
} as const
