import { type Check, found } from '../check'

const PATIENCE = 5_000

/** What the desktop is asked. `undefined`: it could not be asked. */
export type DesktopProbes = {
  tray(): Promise<boolean | undefined>
  notifications(): boolean
  /** whether the desktop decides on shortcuts itself, and whether one can be set otherwise */
  shortcuts(): 'portal' | boolean
  autostart(): Promise<boolean | undefined>
}

/** What the desktop offers. None of it is needed. */
export function desktopChecks(probes: DesktopProbes): Check[] {
  const check = (id: string, look: Check['look']): Check => ({
    id,
    group: 'desktop',
    patience: PATIENCE,
    look,
  })
  return [
    check('tray', async () => {
      const isShown = await probes.tray()
      if (isShown === undefined) return [found('absent', 'TRAY_UNKNOWN')]
      return [isShown ? found('good', 'TRAY_SHOWN') : found('absent', 'TRAY_MISSING')]
    }),
    check('notifications', async () => [
      probes.notifications()
        ? found('good', 'NOTIFICATIONS_SHOWN')
        : found('absent', 'NOTIFICATIONS_MISSING'),
    ]),
    check('shortcuts', async () => {
      const shortcuts = probes.shortcuts()
      if (shortcuts === 'portal') return [found('absent', 'SHORTCUTS_BY_PORTAL')]
      return [shortcuts ? found('good', 'SHORTCUTS_WORK') : found('absent', 'SHORTCUTS_MISSING')]
    }),
    check('autostart', async () => {
      const isOn = await probes.autostart()
      if (isOn === undefined) return [found('absent', 'AUTOSTART_UNKNOWN')]
      return [found('good', isOn ? 'AUTOSTART_ON' : 'AUTOSTART_OFF')]
    }),
  ]
}
