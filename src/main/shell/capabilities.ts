import type { UnavailableReason } from '../../contract/settings'
import type { Capabilities } from '../settings/settings'
import { isWayland } from './globalShortcut'

/** What parts of the app have found out about the system; asked each time, since it can change. */
export type Found = {
  showsNotifications: () => boolean
  showsTray: () => boolean
  marksClipboard: () => boolean
  /** asked on Linux, where Electron does not tell of a locked screen */
  hearsLock: () => boolean
  /** whether the desktop passes on keys that are meant for other programs; asked on Wayland */
  passesKeysOn: () => boolean
}

type Facts = { platform: NodeJS.Platform; env: Readonly<Record<string, string | undefined>> }

/** What settings need and this system lacks. */
export function systemCapabilities(
  { showsNotifications, showsTray, marksClipboard, hearsLock, passesKeysOn }: Found,
  { platform, env }: Facts = process,
): Capabilities {
  const isLinux = platform === 'linux'
  const unless = (has: boolean, reason: UnavailableReason) => () => (has ? undefined : reason)
  return {
    autostart: unless(['linux', 'darwin', 'win32'].includes(platform), 'system'),
    clipboardMarks: () => (marksClipboard() ? undefined : 'no-clipboard-marks'),
    contentProtection: unless(!isLinux, 'system'),
    globalShortcut: () => (!isWayland(env, platform) || passesKeysOn() ? undefined : 'no-key-grab'),
    lockEvents: () => (!isLinux || hearsLock() ? undefined : 'no-lock-signal'),
    notifications: () => (showsNotifications() ? undefined : 'no-notifications'),
    tray: () => (showsTray() ? undefined : 'no-tray-host'),
  }
}
