import { nativeTheme } from 'electron'
import type { Settings } from '../settings/settings'

/** Has every page, menu and dialog follow the theme that was chosen, now and when it changes. */
export function followTheme(
  settings: Pick<Settings, 'value' | 'onChange'>,
  theme: { themeSource: 'system' | 'light' | 'dark' } = nativeTheme,
): void {
  theme.themeSource = settings.value('appearance.theme')
  settings.onChange('appearance.theme', (chosen) => {
    theme.themeSource = chosen
  })
}
