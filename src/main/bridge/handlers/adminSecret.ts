import type { adminSecretChannels } from '../../../contract/channels/adminSecret'
import type { SessionView } from '../../../contract/sessions'
import type { AdminRequest } from '../../sessions/adminSession'
import type { Handlers } from '../serve'

export type AdminSecretServices = { adminSessions: { start(asked: AdminRequest): Promise<SessionView> } }

export function adminSecretHandlers(app: AdminSecretServices): Handlers<typeof adminSecretChannels> {
  return { 'sessions.startWithAdminSecret': (asked) => app.adminSessions.start(asked) }
}
