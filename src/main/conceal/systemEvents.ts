import type { ConcealReason } from '../../contract/conceal'
import type { LockSignals } from './lockSignals'

type PowerEvents = { on(event: 'suspend' | 'lock-screen', listener: () => void): unknown }

/**
 * Conceals when the system goes to sleep or locks its screen. Electron tells of sleep everywhere and of the screen on
 * macOS and Windows; on Linux the desktop is listened to instead.
 */
export function watchSystem({
  power,
  signals,
  onSleep,
  onLock,
  onHeard = () => {},
  conceal,
}: {
  power: PowerEvents
  /** for systems on which Electron does not tell of a locked screen */
  signals?: LockSignals
  /** the settings of the moment */
  onSleep: () => boolean
  onLock: () => boolean
  /** told whether anything here tells of a locked screen, where that is to be found out */
  onHeard?: (isHeard: boolean) => void
  conceal: (reason: ConcealReason) => void
}): void {
  const locked = () => {
    if (onLock()) conceal('screen-locked')
  }
  power.on('suspend', () => {
    if (onSleep()) conceal('sleep')
  })
  power.on('lock-screen', locked)
  // without the bus there is nothing to hear, and nothing to be done about it
  void signals?.listen(locked, onHeard).catch(() => onHeard(false))
}
