import { Notification } from 'electron'
import type { SessionView } from '../../contract/sessions'

/** What a person chose on the notification: the session itself, or another one with the same request. */
export type Chosen = (session: SessionView, action: 'show' | 'renew') => void

/** The words of the notification. There is no KS, no fingerprint and no user id in them: other people may see them. */
export function expiryWords(session: SessionView): { title: string; body: string } {
  const name = session.tokenLabel || session.appTokenId || `Account ${session.partnerId}`
  return {
    title: 'A KS ends in one minute',
    body: session.caseId === undefined ? name : `${name}, case ${session.caseId}`,
  }
}

/** Shown notifications that were not answered yet: one that is collected as garbage would not answer any more. */
const shown = new Set<Notification>()

/**
 * Has the system say that a session is about to end, where the system can. Where it shows buttons there is one that
 * mints again with the same request; a click on the rest shows the session.
 */
export function showExpiryNotice(session: SessionView, onChosen: Chosen): void {
  if (!Notification.isSupported()) return
  const canRenew = session.tokenId !== undefined
  const notice = new Notification({
    ...expiryWords(session),
    silent: true,
    ...(canRenew && { actions: [{ type: 'button' as const, text: 'Renew with the same request' }] }),
  })
  const gone = () => shown.delete(notice)
  notice.on('click', () => {
    gone()
    onChosen(session, 'show')
  })
  notice.on('action', () => {
    gone()
    onChosen(session, 'renew')
  })
  notice.on('close', gone)
  notice.on('failed', gone)
  shown.add(notice)
  notice.show()
}
