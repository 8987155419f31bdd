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
  conceal,
}: {
  power: PowerEvents
  /** for systems on which Electron does not tell of a locked screen */
  signals?: LockSignals
  /** the settings of the moment */
  onSleep: () => boolean
  onLock: () => boolean
  conceal: (reason: ConcealReason) => void
}): void {
  const locked = () => {
    if (onLock()) conceal('screen-locked')
  }
  power.on('suspend', () => {
    if (onSleep()) conceal('sleep')
  })
  power.on('lock-screen', locked)
  void signals?.listen(locked)
}
