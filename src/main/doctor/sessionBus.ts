import { execFile } from 'node:child_process'

/** Milliseconds: the bus answers at once or not at all. */
const PATIENCE = 3_000

/**
 * Whether somebody on the session's D-Bus has this name. `undefined` where there is no bus, or no program to ask it with.
 *
 * @param name as `org.kde.StatusNotifierWatcher`
 */
export function hasOwner(name: string): Promise<boolean | undefined> {
  const args = [
    '--session',
    '--print-reply=literal',
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.NameHasOwner',
    `string:${name}`,
  ]
  return new Promise((resolve) => {
    execFile('dbus-send', args, { timeout: PATIENCE, windowsHide: true }, (error, answer) =>
      resolve(error ? undefined : /\btrue\b/.test(answer)),
    )
  })
}
