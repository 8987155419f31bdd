import { account } from './account'
import { apiAnswers } from './apiAnswers'
import { appItself } from './appItself'
import { backup } from './backup'
import { bulk } from './bulk'
import { conceal } from './conceal'
import { diagnosis } from './diagnosis'
import { guardRails } from './guardRails'
import { incidents } from './incidents'
import { input } from './input'
import { inspectedKs } from './inspectedKs'
import { journal } from './journal'
import { keychain } from './keychain'
import { palette } from './palette'
import { presets } from './presets'
import { rotation } from './rotation'
import { settings } from './settings'
import { stored } from './stored'
import { texts } from './texts'
import { transport } from './transport'

/**
 * What a person reads about a failure, by its code; a name that goes on after a code is for what is known besides. `title` is
 * a few words, `happened` one sentence; `causes` come with the likeliest first, `next` in the order to try them. Whatever
 * else is in an entry is put in by `src/contract/catalogue`.
 */
export const failures = {
  ...account,
  ...apiAnswers,
  ...appItself,
  ...backup,
  ...bulk,
  ...conceal,
  ...diagnosis,
  ...guardRails,
  ...incidents,
  ...input,
  ...inspectedKs,
  ...journal,
  ...keychain,
  ...palette,
  ...presets,
  ...rotation,
  ...settings,
  ...stored,
  ...texts,
  ...transport,
} as const
