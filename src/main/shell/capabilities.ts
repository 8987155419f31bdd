import type { UnavailableReason } from '../../contract/settings'
import type { Capabilities } from '../settings/settings'

/** What parts of the app have found out about the system; asked each time, since it can change. */
export type Found = {
  showsNotifications: () => boolean
  showsTray: () => boolean
  marksClipboard: () => boolean
  /** asked on Linux, where Electron does not tell of a locked screen */
  hearsLock: () => boolean
}

type Facts = { platform: NodeJS.Platform; env: Readonly<Record<string, string | undefined>> }

/** What settings need and this system lacks. */
export function systemCapabilities(
  { showsNotifications, showsTray, marksClipboard, hearsLock }: Found,
  { platform, env }: Facts = process,
): Capabilities {
  const isLinux = platform === 'linux'
  const unless = (has: boolean, reason: UnavailableReason) => () => (has ? undefined : reason)
  return {
    autostart: unless(['linux', 'darwin', 'win32'].includes(platform), 'system'),
    clipboardMarks: () => (marksClipboard() ? undefined : 'no-clipboard-marks'),
    contentProtection: unless(!isLinux, 'system'),
    globalShortcut: unless(!isLinux || env.XDG_SESSION_TYPE !== 'wayland', 'no-key-grab'),
    lockEvents: () => (!isLinux || hearsLock() ? undefined : 'no-lock-signal'),
    notifications: () => (showsNotifications() ? undefined : 'no-notifications'),
    tray: () => (showsTray() ? undefined : 'no-tray-host'),
  }
}
