import type { Incident } from '../../contract/incidents'
import type { AccountSessions } from '../accounts/admin/adminSessions'
import { Failed } from '../failed'
import type { Blocking } from './blocking'
import { appTokenIn } from './findToken'
import type { IncidentBook } from './incidentBook'
import type { Involved } from './involved'
import type { LeakedKs } from './leakedKs'

export type NamingNeeds = {
  incidents: Pick<IncidentBook, 'change'>
  leaked: LeakedKs
  involved: Pick<Involved, 'heldAs'>
  blocking: Pick<Blocking, 'block'>
  accountSessions: Pick<AccountSessions, 'run'>
}

/**
 * Has an administrator's session tell which token the KS that leaked is from, where that is not known yet.
 *
 * @param session id of the open account session
 * @throws Failed TOKEN_UNNAMED; KalturaError
 */
export async function withNamedToken(
  { incidents, leaked, involved, blocking, accountSessions }: NamingNeeds,
  incident: Incident,
  session: string,
): Promise<Incident & { appTokenId: string }> {
  const { appTokenId: known } = incident
  if (known !== undefined) return { ...incident, appTokenId: known }
  const ks = leaked.get(incident.id)
  if (ks === undefined) throw new Failed('TOKEN_UNNAMED')
  const told = await accountSessions.run(session, 'APP_TOKEN_BASE', (client, admin) =>
    client.sessionGet({ ks: admin, session: ks }),
  )
  const appTokenId = appTokenIn(told.privileges)
  if (appTokenId === undefined) throw new Failed('TOKEN_UNNAMED')
  const isAdminKs = told.sessionType === 2
  const held = involved.heldAs({ ...incident, appTokenId })
  const next = incidents.change(incident.id, (before) => ({
    ...before,
    appTokenId,
    ...(held && { tokenId: held.id }),
    admin: isAdminKs ? 'yes' : 'no',
  }))
  await blocking.block(next)
  return { ...next, appTokenId }
}
