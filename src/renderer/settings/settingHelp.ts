import type { SettingKey } from '../../contract/settings'
import type { HelpTopic } from '../help/topics'

/** What the help has more about than the sentence beside a setting. */
export const settingHelp: Partial<Record<SettingKey, HelpTopic>> = {
  'copy.clearAfter': 'clipboard',
  'palette.request': 'palette',
  'palette.shortcut': 'anyProgram',
  'conceal.idleMinutes': 'concealing',
  'window.tray': 'tray',
  'notifications.on': 'notifications',
  'start.atLogin': 'atLogin',
}
