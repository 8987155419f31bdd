import { globalShortcut } from 'electron'
import { isEverybodys } from '../../contract/accelerators'
import type { Failure } from '../../contract/failures'
import { Failed, isFailed } from '../failed'

/** The part of Electron's module that is used. */
type System = {
  register(accelerator: string, onPress: () => void): boolean
  unregister(accelerator: string): void
}

export type GlobalShortcut = {
  /**
   * Listens to these keys from now on, in every program; to none for an empty text.
   * @throws Failed INVALID_SHORTCUT, SHORTCUT_TAKEN: then the one before stays
   */
  set(accelerator: string): void
  /** what is listened to; empty for nothing */
  current(): string
  /** why what was set at the start is not listened to */
  failure(): Failure | undefined
  /** As `set`, for what was stored: what cannot be is kept as a failure to be shown. */
  restore(accelerator: string): void
}

/** The one key combination that KSmith listens to while another program has the focus. */
export function openGlobalShortcut(onPress: () => void, system: System = globalShortcut): GlobalShortcut {
  let current = ''
  let failure: Failure | undefined

  const set = (wanted: string) => {
    if (wanted === current) return
    if (isEverybodys(wanted)) throw new Failed('INVALID_SHORTCUT', { params: { shortcut: wanted } })
    if (wanted !== '' && !registered(system, wanted, onPress)) {
      throw new Failed('SHORTCUT_TAKEN', { params: { shortcut: wanted } })
    }
    if (current !== '') system.unregister(current)
    current = wanted
  }
  return {
    set(accelerator) {
      set(accelerator)
      failure = undefined
    },
    current: () => current,
    failure: () => failure,
    restore(accelerator) {
      try {
        set(accelerator)
        failure = undefined
      } catch (error) {
        if (!isFailed(error)) throw error
        failure = error.failure
      }
    },
  }
}

/** Electron answers `false` for keys that another program owns, and throws for some that it does not know. */
function registered(system: System, accelerator: string, onPress: () => void): boolean {
  try {
    return system.register(accelerator, onPress)
  } catch {
    return false
  }
}

/**
 * Before the app is ready: on Wayland no program hears keys that are meant for others, but the desktop's portal can pass
 * some on (KDE Plasma, GNOME 48, Hyprland). Chromium asks it where this feature is on. The desktop asks the person, and
 * decides about the keys.
 */
export function allowShortcutsOnWayland(
  commandLine: { appendSwitch(name: string, value: string): void },
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): void {
  if (isWayland(env, platform)) commandLine.appendSwitch('enable-features', 'GlobalShortcutsPortal')
}

/** Whether the desktop is a Wayland one, where only its portal passes keys on. */
export function isWayland(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  return platform === 'linux' && (env.XDG_SESSION_TYPE === 'wayland' || Boolean(env.WAYLAND_DISPLAY))
}
