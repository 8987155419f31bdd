import { app, BrowserWindow } from 'electron'
import type { Settings } from '../settings/settings'

type Window = { setContentProtection(isOn: boolean): void }
type System = {
  onWindow(listener: (window: Window) => void): void
  all(): Window[]
}

/** Windows in which something secret is typed: kept out of pictures of the screen whatever the setting says. */
const always = new WeakSet<Window>()

export function protectAlways(window: Window): void {
  always.add(window)
  window.setContentProtection(true)
}

/**
 * Has the system keep every window out of screenshots and shared screens, or not, as the setting says: those that are
 * open and those that will be. macOS and Windows do; elsewhere the setting is not available and this changes nothing.
 */
export function protectWindows(
  settings: Pick<Settings, 'value' | 'onChange'>,
  system: System = {
    onWindow: (listener) => app.on('browser-window-created', (_event, window) => listener(window)),
    all: () => BrowserWindow.getAllWindows(),
  },
): void {
  const protect = (window: Window, isOn: boolean) => {
    if (!always.has(window)) window.setContentProtection(isOn)
  }
  system.onWindow((window) => protect(window, settings.value('privacy.contentProtection')))
  settings.onChange('privacy.contentProtection', (isOn) => {
    for (const window of system.all()) protect(window, isOn)
  })
}
