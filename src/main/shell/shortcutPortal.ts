import { readProperty, type SessionBus } from './sessionBus'

const PORTAL = {
  destination: 'org.freedesktop.portal.Desktop',
  path: '/org/freedesktop/portal/desktop',
  interface: 'org.freedesktop.portal.GlobalShortcuts',
}

/** Milliseconds: the portal is only started when it is asked, and at a login much is. */
export const PORTAL_PATIENCE = 20_000

/**
 * Whether the desktop has a portal that passes keys on to programs: KDE Plasma, GNOME since 48, Hyprland. Asked on Wayland
 * only, where there is no other way. False where nobody answers.
 */
export async function hasShortcutPortal(bus: SessionBus): Promise<boolean> {
  const version = await readProperty(bus, { ...PORTAL, name: 'version' }, PORTAL_PATIENCE).catch(() => 0)
  return Number(version) >= 1
}
