import type { SessionView } from '../../contract/sessions'
import { t } from '../../strings'

/** What a session is called in the window: its token's label, or whatever else is known of where it came from. */
export function sessionName(session: Pick<SessionView, 'tokenLabel' | 'appTokenId' | 'partnerId'>): string {
  return session.tokenLabel || session.appTokenId || t('sessions.account', { partnerId: session.partnerId })
}
