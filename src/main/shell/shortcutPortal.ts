import type { EventEmitter } from 'node:events'

const PORTAL = 'org.freedesktop.portal.Desktop'

/**
 * Whether the desktop has a portal that passes keys on to programs: KDE Plasma, GNOME since 48, Hyprland. Asked on Wayland
 * only, where there is no other way. False where nobody answers.
 *
 * @param address of the session bus; `undefined` for the usual one
 */
export async function hasShortcutPortal(address?: string): Promise<boolean> {
  const { Message, sessionBus } = await import('@jellybrick/dbus-next')
  const bus = sessionBus(address === undefined ? {} : { busAddress: address })
  // a bus that is not there says so here alone; it must not take the app with it
  const failed = new Promise<undefined>((resolve) => {
    ;(bus as EventEmitter).on('error', () => resolve(undefined))
  })
  const asked = bus
    .call(
      new Message({
        destination: PORTAL,
        path: '/org/freedesktop/portal/desktop',
        interface: 'org.freedesktop.DBus.Properties',
        member: 'Get',
        signature: 'ss',
        body: ['org.freedesktop.portal.GlobalShortcuts', 'version'],
      }),
    )
    .catch(() => undefined)
  const answer = await Promise.race([asked, failed])
  bus.disconnect()
  // a variant, which the library gives as an object
  const version = answer?.body[0] as { value?: unknown } | undefined
  return Number(version?.value) >= 1
}
