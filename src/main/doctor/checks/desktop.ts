import type { Failure } from '../../../contract/failures'
import type { KeyWay } from '../../shell/desktop'
import { PORTAL_PATIENCE } from '../../shell/shortcutPortal'
import { type Check, type Found, found } from '../check'

const PATIENCE = 5_000
/** Milliseconds: the portal's answer counts for as long as the app itself waits for it. */
const SHORTCUT_PATIENCE = PORTAL_PATIENCE + PATIENCE

/** What the desktop is asked. */
export type DesktopProbes = {
  tray(): Promise<boolean>
  notifications(): Promise<boolean>
  keyWay(): Promise<KeyWay>
  /** why the keys that were chosen for the palette are not heard */
  shortcutFailure(): Failure | undefined
  autostart(): boolean
}

/** What the desktop offers. None of it is needed. */
export function desktopChecks(probes: DesktopProbes): Check[] {
  const check = (id: string, look: Check['look'], patience = PATIENCE): Check => ({
    id,
    group: 'desktop',
    patience,
    look,
  })
  return [
    check('tray', async () => [
      (await probes.tray()) ? found('good', 'TRAY_SHOWN') : found('absent', 'TRAY_MISSING'),
    ]),
    check('notifications', async () => [
      (await probes.notifications())
        ? found('good', 'NOTIFICATIONS_SHOWN')
        : found('absent', 'NOTIFICATIONS_MISSING'),
    ]),
    check('shortcuts', () => shortcutFindings(probes), SHORTCUT_PATIENCE),
    check('autostart', async () => [found('good', probes.autostart() ? 'AUTOSTART_ON' : 'AUTOSTART_OFF')]),
  ]
}

async function shortcutFindings(probes: DesktopProbes): Promise<Found[]> {
  const failure = probes.shortcutFailure()
  if (failure) return [found('note', 'SHORTCUT_TROUBLE', { failure: failure.code })]
  const way = await probes.keyWay()
  if (way === 'none') return [found('absent', 'SHORTCUTS_MISSING')]
  return [found('good', way === 'own' ? 'SHORTCUTS_WORK' : 'SHORTCUTS_BY_PORTAL')]
}
