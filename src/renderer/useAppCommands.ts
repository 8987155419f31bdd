import { explain } from '../contract/catalogue'
import type { SettingValue } from '../contract/settings'
import { t } from '../strings'
import type { ScreenId } from './screens/screens'
import { useStores } from './stores'
import { useCommand } from './useCommand'

/** What can be done by its name and needs no part of the window to be there. */
export function useAppCommands(setScreen: (screen: ScreenId) => void): void {
  const { backupDialogs, clipboard, health, incidents, notices, settings } = useStores()
  const theme = async (value: SettingValue<'appearance.theme'>) => {
    const failure = await settings.change({ key: 'appearance.theme', value })
    if (failure) notices.say(explain(failure).happened, 'bad')
  }
  useCommand('takeIn', () => backupDialogs.takeIn())
  useCommand('backUp', () => backupDialogs.make())
  useCommand('checkHealth', () => void health.ask({ kind: 'matching', query: '', filter: 'all' }))
  useCommand('leaked', () => incidents.report({ kind: 'ks' }))
  useCommand('clearClipboard', () => {
    void clipboard.clear().then((failure) => {
      if (failure) notices.say(explain(failure).happened, 'bad')
      else notices.say(t('mainWindow.clipboardCleared'))
    })
  })
  useCommand('themeLight', () => void theme('light'))
  useCommand('themeDark', () => void theme('dark'))
  useCommand('themeSystem', () => void theme('system'))
  useCommand('tokens', () => setScreen('tokens'))
  useCommand('requests', () => setScreen('requests'))
  useCommand('inspect', () => setScreen('inspect'))
  useCommand('scrub', () => setScreen('scrub'))
  useCommand('account', () => setScreen('account'))
  useCommand('journal', () => setScreen('journal'))
  useCommand('settings', () => setScreen('settings'))
}
