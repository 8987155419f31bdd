import { app } from 'electron'

type Window = { on(event: 'session-end', listener: () => void): unknown }
type System = {
  on(event: 'browser-window-created', listener: (event: unknown, window: Window) => void): unknown
}

/**
 * Windows ends programs with a session (shutting down, logging off) without the events of quitting, and as soon as they
 * have heard of it. It tells windows alone, so without one nobody hears it.
 *
 * @param act has to be done when it returns
 */
export function onSessionEnd(
  act: () => void,
  system: System = app,
  platform: NodeJS.Platform = process.platform,
): void {
  if (platform !== 'win32') return
  system.on('browser-window-created', (_event, window) => {
    window.on('session-end', act)
  })
}
