import { isWayland } from './globalShortcut'
import { electronWay } from './notices/electronWay'
import { freedesktopWay } from './notices/freedesktopWay'
import type { NoticeWay } from './notices/notices'
import { openSessionBus } from './sessionBus'
import { hasShortcutPortal } from './shortcutPortal'
import { openTrayHost, type TrayHost } from './tray/host'

/** By whom keys are heard that are pressed in other programs: by Electron, by the desktop for it, or not at all. */
export type KeyWay = 'own' | 'portal' | 'none'

/** What the desktop has for programs. */
export type Desktop = {
  trayHost: TrayHost
  noticeWay: NoticeWay
  /** Asks by whom keys are heard. */
  keyWay(): Promise<KeyWay>
  close(): void
}

/**
 * Linux desktops are asked over the session bus, with the first question.
 *
 * @param onChange told when a tray or notifications came or went, once they are followed
 */
export function openDesktop(onChange: () => void): Desktop {
  const bus = process.platform === 'linux' ? openSessionBus() : undefined
  return {
    trayHost: openTrayHost(bus, onChange),
    noticeWay: bus ? freedesktopWay(bus, onChange) : electronWay(),
    async keyWay() {
      if (!bus || !isWayland()) return 'own'
      return (await hasShortcutPortal(bus)) ? 'portal' : 'none'
    },
    close: () => bus?.close(),
  }
}
