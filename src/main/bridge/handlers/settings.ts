import type { settingsChannels } from '../../../contract/channels/settings'
import type { Settings } from '../../settings/settings'
import type { Handlers } from '../serve'

export type SettingsServices = { settings: Settings }

export function settingsHandlers({ settings }: SettingsServices): Handlers<typeof settingsChannels> {
  return {
    'settings.state': () => settings.state(),
    'settings.set': async (change) => {
      await settings.set(change)
      return settings.state()
    },
    'settings.reset': async ({ keys }) => {
      await settings.reset(keys)
      return settings.state()
    },
  }
}
