import type { SessionView } from '../../contract/sessions'
import { t } from '../../strings'
import { notify } from './notify'

/** What a person chose on the notification: the session itself, or another one with the same request. */
export type Chosen = (session: SessionView, action: 'show' | 'renew') => void

/** The words of the notification. There is no KS, no fingerprint and no user id in them: other people may see them. */
export function expiryWords(session: SessionView): { title: string; body: string } {
  const { tokenLabel, appTokenId, partnerId, caseId } = session
  const name = tokenLabel || appTokenId || t('shell.expiryNotice.account', { partnerId })
  return {
    title: t('shell.expiryNotice.title'),
    body: caseId === undefined ? name : t('shell.expiryNotice.ofCase', { name, caseId }),
  }
}

/**
 * Has the system say that a session is about to end, where the system can. Where it shows buttons there is one that
 * mints again with the same request; a click on the rest shows the session.
 */
export function showExpiryNotice(session: SessionView, onChosen: Chosen): void {
  const renew = { text: t('shell.expiryNotice.renew'), onPress: () => onChosen(session, 'renew') }
  notify(
    expiryWords(session),
    () => onChosen(session, 'show'),
    session.tokenId === undefined ? undefined : renew,
  )
}
