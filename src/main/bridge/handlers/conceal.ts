import type { concealChannels } from '../../../contract/channels/conceal'
import type { concealedChannels } from '../../../contract/concealedChannels'
import type { Concealment } from '../../conceal/concealment'
import type { Lock } from '../../conceal/lock'
import type { Unlocking } from '../../conceal/unlock'
import type { Settings } from '../../settings/settings'
import type { Handlers } from '../serve'

export type ConcealServices = {
  concealment: Concealment
  lock: Pick<Lock, 'state' | 'ways'>
  unlocking: Unlocking
  settings: Pick<Settings, 'value'>
}

export function concealHandlers(app: ConcealServices): Handlers<typeof concealChannels> {
  const { concealment, lock, unlocking } = app
  return {
    'conceal.now': () => {
      concealment.conceal('asked')
      return {}
    },
    'lock.state': () => lock.state(),
    'lock.setPassphrase': () => unlocking.setPassphrase(),
    'lock.removePassphrase': () => unlocking.removePassphrase(),
    'lock.setTouchId': ({ isOn }) => unlocking.setTouchId(isOn),
  }
}

/** What the concealed page can ask: why it is there and how it is to look, and to be let in. */
export function concealedHandlers(app: ConcealServices): Handlers<typeof concealedChannels> {
  const { concealment, lock, unlocking, settings } = app
  return {
    'concealed.state': () => ({
      reason: concealment.reason() ?? 'asked',
      ways: lock.ways(),
      moreContrast: settings.value('appearance.contrast') === 'more',
    }),
    'concealed.open': async ({ by }) => {
      await unlocking.open(by)
      return {}
    },
  }
}
