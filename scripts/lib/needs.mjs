/** Whether this process's user has a desktop to open a window on. */
export const hasDisplay = (env = process.env) => Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

export const isRoot = () => process.getuid?.() === 0

/**
 * Whether the app gets a D-Bus and a keyring of its own. Always on the fallback runtime, which must not come near the
 * user's keychain; always for root, who steps down to a user without a session; and where there is no session at all.
 */
export function wantsPrivateSession(runtime, env = process.env) {
  if (process.platform !== 'linux') return false
  return runtime.kind === 'fallback' || isRoot() || !(env.DBUS_SESSION_BUS_ADDRESS || hasDisplay(env))
}

/**
 * What a purpose needs from a Linux system: nobody is asked for more than is truly necessary.
 * @param {'start' | 'test'} purpose
 * @returns {import('./systemPackages.mjs').Need[]}
 */
export function needsOf(purpose, runtime, mustCompile) {
  const test = purpose === 'test'
  return [
    'app',
    ...(test || wantsPrivateSession(runtime) ? ['privateSession'] : []),
    ...(test || !hasDisplay() ? ['virtualDisplay'] : []),
    ...(mustCompile ? ['compiler'] : []),
  ]
}
