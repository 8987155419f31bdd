import type { Tell } from '../bridge/tell'
import { openSettings } from '../settings/settings'
import { openSettingsFile } from '../settings/settingsFile'
import { systemCapabilities } from '../shell/capabilities'
import { openSystemClipboard } from '../shell/clipboard'
import { openDesktop } from '../shell/desktop'
import { protectWindows } from '../shell/protectWindows'
import { followTheme } from '../shell/theme'

type Needs = {
  folder: string
  tell: Tell
  /** a tray or notifications came or went */
  onDesktop: () => void
}

export type System = ReturnType<typeof composeSystem>

/** What the system has, and what a person set: what it lacks cannot be set. */
export function composeSystem({ folder, tell, onDesktop }: Needs) {
  const systemClipboard = openSystemClipboard(() => settings.value('copy.marked'))
  const desktop = openDesktop(() => {
    settings.capabilitiesChanged()
    onDesktop()
  })
  /** whether anything tells of a locked screen; until that is known, nobody is told that nothing does */
  let hearsLock = true
  /** whether a Wayland desktop passes keys on; until that is known it does not */
  let passesKeysOn = false
  const capabilities = systemCapabilities({
    showsNotifications: () => desktop.noticeWay.isThere(),
    showsTray: () => desktop.trayHost.isThere(),
    marksClipboard: () => systemClipboard.canMark,
    hearsLock: () => hearsLock,
    passesKeysOn: () => passesKeysOn,
  })
  const settings = openSettings(openSettingsFile(folder), capabilities, (now) =>
    tell('settings.changed', now),
  )
  followTheme(settings)
  protectWindows(settings)
  return {
    desktop,
    settings,
    systemClipboard,
    copyText: systemClipboard.write,
    /** It was found out whether anything tells of a locked screen. */
    lockHeard(isHeard: boolean): void {
      hearsLock = isHeard
      settings.capabilitiesChanged()
    },
    /** It was found out whether the desktop passes keys on. */
    keysPassedOn(does: boolean): void {
      passesKeysOn = does
      settings.capabilitiesChanged()
    },
  }
}
