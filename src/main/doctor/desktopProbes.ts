import type { Failure } from '../../contract/failures'
import type { Autostart } from '../shell/autostart'
import type { Desktop } from '../shell/desktop'
import type { DesktopProbes } from './checks/desktop'

/** What the app itself goes by, asked anew. */
export function desktopProbes(
  { trayHost, noticeWay, keyWay }: Desktop,
  autostart: Autostart,
  shortcutFailure: () => Failure | undefined = () => undefined,
): DesktopProbes {
  return {
    tray: trayHost.look,
    notifications: noticeWay.look,
    keyWay,
    shortcutFailure,
    autostart: autostart.isOn,
  }
}
