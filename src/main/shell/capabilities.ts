import { Notification } from 'electron'
import type { UnavailableReason } from '../../contract/settings'
import type { Capabilities } from '../settings/settings'
import { isWayland } from './globalShortcut'

type Facts = {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  showsNotifications: () => boolean
}

/**
 * What settings need and this system lacks, as far as Electron can tell.
 *
 * @param hearsLock whether any program here tells of a locked screen; asked on Linux, where Electron does not
 * @param passesKeysOn whether the desktop passes on keys that are meant for other programs; asked on Wayland
 */
export function systemCapabilities(
  hearsLock: () => boolean,
  passesKeysOn: () => boolean = () => false,
  facts: Facts = {
    platform: process.platform,
    env: process.env,
    showsNotifications: () => Notification.isSupported(),
  },
): Capabilities {
  const { platform, env, showsNotifications } = facts
  const isLinux = platform === 'linux'
  const unless = (has: boolean, reason: UnavailableReason) => () => (has ? undefined : reason)
  return {
    autostart: unless(['linux', 'darwin', 'win32'].includes(platform), 'system'),
    contentProtection: unless(!isLinux, 'system'),
    globalShortcut: () => (!isWayland(env, platform) || passesKeysOn() ? undefined : 'no-key-grab'),
    lockEvents: () => (!isLinux || hearsLock() ? undefined : 'no-lock-signal'),
    notifications: () => (showsNotifications() ? undefined : 'no-notifications'),
    tray: unless(!isLinux, 'no-tray-host'),
  }
}
