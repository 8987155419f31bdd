import { account } from './catalogue/account'
import { apiAnswers } from './catalogue/apiAnswers'
import { appItself } from './catalogue/appItself'
import { backup } from './catalogue/backup'
import { bulk } from './catalogue/bulk'
import { conceal } from './catalogue/conceal'
import { diagnosis } from './catalogue/diagnosis'
import type { Entry, Explanation } from './catalogue/explanation'
import { guardRails } from './catalogue/guardRails'
import { incidents } from './catalogue/incidents'
import { input } from './catalogue/input'
import { journal } from './catalogue/journal'
import { keychain } from './catalogue/keychain'
import { palette } from './catalogue/palette'
import { presets } from './catalogue/presets'
import { rotation } from './catalogue/rotation'
import { settings } from './catalogue/settings'
import { stored } from './catalogue/stored'
import { texts } from './catalogue/texts'
import { transport } from './catalogue/transport'
import type { Failure, FailureCode } from './failures'

export type { Explanation } from './catalogue/explanation'

const catalogue: Record<FailureCode, Entry> = {
  ...apiAnswers,
  ...transport,
  ...keychain,
  ...stored,
  ...settings,
  ...backup,
  ...account,
  ...rotation,
  ...incidents,
  ...journal,
  ...input,
  ...diagnosis,
  ...bulk,
  ...palette,
  ...presets,
  ...texts,
  ...guardRails,
  ...conceal,
  ...appItself,
}

/**
 * The words for a failure: what happened, its likely causes (the likeliest first), what to do next, and whether the
 * very same attempt may succeed later.
 */
export function explain(failure: Failure): Explanation {
  return catalogue[failure.code](failure)
}
