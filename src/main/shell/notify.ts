import { Notification } from 'electron'

/** Shown notifications that were not answered yet: one that is collected as garbage would not answer any more. */
const shown = new Set<Notification>()

/** Has the system show a few words, where it can. There must be no secret in them: other people may see them. */
export function notify(words: { title: string; body: string }, onClick: () => void): void {
  if (!Notification.isSupported()) return
  const notice = new Notification({ ...words, silent: true })
  const gone = () => shown.delete(notice)
  notice.on('click', () => {
    gone()
    onClick()
  })
  notice.on('close', gone)
  notice.on('failed', gone)
  shown.add(notice)
  notice.show()
}
