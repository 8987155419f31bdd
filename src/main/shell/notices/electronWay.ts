import { Notification } from 'electron'
import type { NoticeWay } from './notices'

/** Shown notifications that were not answered yet: one that is collected as garbage would not answer any more. */
const kept = new Set<Notification>()

/**
 * Electron's notifications, on macOS and Windows. Both show buttons; macOS only to an app that is signed. (On Linux
 * Electron has none of buttons: see freedesktopWay.)
 */
export function electronWay(): NoticeWay {
  return {
    start: () => {},
    isThere: () => Notification.isSupported(),
    look: async () => Notification.isSupported(),
    show({ title, body, onClick, button }, onGone) {
      const notice = new Notification({
        title,
        body,
        silent: true,
        ...(button && { actions: [{ type: 'button' as const, text: button.text }] }),
      })
      const gone = (wasShown?: boolean) => {
        if (kept.delete(notice)) onGone(wasShown)
      }
      notice.on('click', () => {
        gone()
        onClick()
      })
      notice.on('action', () => {
        gone()
        button?.onPress()
      })
      notice.on('close', () => gone())
      notice.on('failed', () => gone(false))
      kept.add(notice)
      notice.show()
      return { close: () => notice.close() }
    },
  }
}
