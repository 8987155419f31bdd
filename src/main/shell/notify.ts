import { Notification } from 'electron'

/** Shown notifications that were not answered yet: one that is collected as garbage would not answer any more. */
const shown = new Set<Notification>()

/**
 * Has the system show a few words, where it can. There must be no secret in them: other people may see them.
 *
 * @returns whether it can
 * @param onClick told of a click on the words
 * @param button shown where the system shows buttons
 */
export function notify(
  words: { title: string; body: string },
  onClick: () => void,
  button?: { text: string; onPress: () => void },
): boolean {
  if (!Notification.isSupported()) return false
  const notice = new Notification({
    ...words,
    silent: true,
    ...(button && { actions: [{ type: 'button' as const, text: button.text }] }),
  })
  const gone = () => shown.delete(notice)
  notice.on('click', () => {
    gone()
    onClick()
  })
  notice.on('action', () => {
    gone()
    button?.onPress()
  })
  notice.on('close', gone)
  notice.on('failed', gone)
  shown.add(notice)
  notice.show()
  return true
}
