import type { adminSecretChannels } from '../../../contract/channels/adminSecret'
import type { SessionView } from '../../../contract/sessions'
import { t } from '../../../strings'
import { accountFacts, grantFacts, requestFacts, sessionFacts } from '../../journal/facts'
import { type Noting, noted } from '../../journal/noted'
import type { AdminRequest } from '../../sessions/adminSession'
import type { Environments } from '../../settings/environments'
import type { Handlers } from '../serve'

export type AdminSecretServices = {
  journal: Noting
  environments: Pick<Environments, 'of'>
  adminSessions: { start(asked: AdminRequest): Promise<SessionView> }
}

export function adminSecretHandlers(app: AdminSecretServices): Handlers<typeof adminSecretChannels> {
  return {
    'sessions.startWithAdminSecret': (asked) =>
      noted(
        app.journal,
        {
          event: 'session.minted',
          ...accountFacts(asked),
          ...requestFacts(asked),
          note: t('main.sessions.notes.byAdminSecret'),
        },
        () => app.adminSessions.start(asked),
        (session) => ({ ...sessionFacts(session, app.environments), ...grantFacts(session) }),
      ),
  }
}
