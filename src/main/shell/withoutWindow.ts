import type { TrayHost } from './tray/host'

/** Milliseconds between two looks at what is trusted to say that it is gone, while there is no window. */
const LOOK_EVERY = 20_000

export type WithoutWindow = {
  /** Whether closing the last window leaves the app running: only where an icon leads back. */
  mayGoOn(): boolean
  /** To be called when the last window has closed and the app goes on. */
  begin(): void
  /** To be called when the host of the tray, or the setting, is another one. */
  look(): void
}

/**
 * The app without a window, in the tray. It is never a trap: where the icon is gone, by itself or with what showed it, the
 * window is back.
 *
 * @param isChosen the setting, where it is available
 * @param hasIcon whether the icon is there and shown
 */
export function openWithoutWindow({
  isChosen,
  hasIcon,
  host,
  hasWindow,
  open,
}: {
  isChosen: () => boolean
  hasIcon: () => boolean
  host: Pick<TrayHost, 'look'>
  hasWindow: () => boolean
  open: () => void
}): WithoutWindow {
  let timer: NodeJS.Timeout | undefined
  const look = () => {
    if (!timer) return
    if (hasWindow()) {
      clearInterval(timer)
      timer = undefined
    } else if (!hasIcon()) open()
  }
  return {
    mayGoOn: () => isChosen() && hasIcon(),
    begin() {
      clearInterval(timer)
      // a host that hangs, or a bus that is gone, says nothing
      timer = setInterval(() => void host.look().then(look), LOOK_EVERY)
      timer.unref?.()
    },
    look,
  }
}
