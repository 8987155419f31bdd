import { readdir, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import * as electron from 'electron'
import { app, globalShortcut, Notification, type WebContents } from 'electron'
import type { DesktopProbes } from './checks/desktop'
import { hasOwner } from './sessionBus'

/** A key that nobody uses: it is taken for a moment, to see whether one can be. */
const SPARE_KEY = 'Control+Alt+Shift+F24'

/** What Electron and the system say of the desktop. */
export function desktopProbes(platform: NodeJS.Platform = process.platform): DesktopProbes {
  return {
    tray: async () => (platform === 'linux' ? await hasOwner('org.kde.StatusNotifierWatcher') : true),
    notifications: () => Notification.isSupported(),
    shortcuts() {
      if (platform === 'linux' && process.env.XDG_SESSION_TYPE === 'wayland') return 'portal'
      const isTaken = globalShortcut.register(SPARE_KEY, () => {})
      if (isTaken) globalShortcut.unregister(SPARE_KEY)
      return isTaken
    },
    autostart: async () =>
      platform === 'linux' ? await startsWithDesktop() : app.getLoginItemSettings().openAtLogin,
  }
}

/** On Linux a program starts with the desktop by a file of its own in this folder. */
async function startsWithDesktop(): Promise<boolean> {
  const folder = join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'autostart')
  const files = await readdir(folder).catch((): string[] => [])
  return files.some((file) => /^ksmith.*\.desktop$/i.test(file))
}

/** Whether a text can be marked on the clipboard for histories to leave it alone: Electron 44 and later. */
export function canMarkClipboard(): boolean {
  return 'ClipboardItem' in electron && 'write' in electron.clipboard
}

/**
 * Whether a page's process is in Chromium's sandbox. Linux says so of each process; elsewhere Electron does. Without a
 * page there is nothing to look at but the switch that turns it off.
 */
export async function isSandboxed(contents: WebContents | undefined): Promise<boolean | undefined> {
  if (app.commandLine.hasSwitch('no-sandbox')) return false
  if (!contents) return undefined
  const pid = contents.getOSProcessId()
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined)
    return status === undefined ? undefined : /^Seccomp:\s*2$/m.test(status)
  }
  return app.getAppMetrics().find((metric) => metric.pid === pid)?.sandboxed
}
