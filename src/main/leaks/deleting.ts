import type { Incident } from '../../contract/incidents'
import { isAppTokenGone } from '../../kaltura'
import { t } from '../../strings'
import type { AccountSession, AccountSessions } from '../accounts/admin/adminSessions'
import { Failed } from '../failed'
import { readKs } from '../intake/takeKs'
import { sameAccount, type Vault } from '../vault/vault'
import { createdSince } from './createdSince'
import type { CutOff } from './cutOff'
import type { KsPlace, TakeKs } from './leakedKs'
import { type NamingNeeds, withNamedToken } from './namedToken'
import type { NoteIncident } from './notedIncidents'

/** With whose rights a token is deleted. */
export type DeleteBy = { kind: 'token'; tokenId: string } | { kind: 'ks'; from: KsPlace }

/**
 * Cuts a token off for good: deletes it on its account. Before that it is named, where it is not known, and it is looked
 * which tokens were created since. One that is gone already counts as cut off.
 *
 * @param now milliseconds
 * @returns does it, and answers the incident afterwards @throws Failed TOKEN_UNNAMED, SERVICE_FORBIDDEN, …; KalturaError
 */
export function openDeleting(
  needs: NamingNeeds & {
    vault: Pick<Vault, 'record'>
    accountSessions: Pick<AccountSessions, 'openByToken' | 'openByKs' | 'run' | 'close'>
    takeKs: TakeKs
    note: NoteIncident
    cutOff: CutOff
    now: () => number
  },
): (incident: Incident, by: DeleteBy) => Promise<Incident> {
  const { incidents, vault, accountSessions, takeKs, note, cutOff, now } = needs

  const open = async (incident: Incident, by: DeleteBy, isOwn: boolean): Promise<AccountSession> => {
    const account = { serviceUrl: incident.serviceUrl, partnerId: incident.partnerId }
    if (by.kind === 'token') {
      if (!sameAccount(vault.record(by.tokenId), account)) throw new Failed('BAD_REQUEST')
      return accountSessions.openByToken(by.tokenId, { isAskedElsewhere: true, evenIfLeaked: isOwn })
    }
    const title = t('main.accounts.enterAdminKs', { partnerId: account.partnerId })
    const ks = await takeKs(by.from, title, (text) => {
      const { ks: read, parsed } = readKs(text)
      if (parsed.partnerId !== account.partnerId) throw new Failed('KS_OTHER_ACCOUNT')
      return read
    })
    return accountSessions.openByKs(account, ks)
  }
  const gone = (incident: Incident): Incident => {
    note(incident, { event: 'account.deleted', note: t('main.leaks.notes.goneAlready') })
    return cutOff(incident, { kind: 'gone', at: now() })
  }
  const withCreated = async (incident: Incident, session: string): Promise<void> => {
    // whoever had a KS that is not ADMIN made no tokens
    if (incident.admin === 'no') return
    const created = await createdSince(accountSessions, incident, session, now)
    incidents.change(incident.id, (before) => ({ ...before, created }))
  }

  return async (incident, by) => {
    const isOwn = by.kind === 'token' && by.tokenId === incident.tokenId
    const session = await open(incident, by, isOwn).catch((error) => {
      if (isOwn && isAppTokenGone(error)) return undefined
      throw error
    })
    if (!session) return gone(incident)
    try {
      const known = await withNamedToken(needs, incident, session.id)
      await withCreated(known, session.id)
      try {
        await accountSessions.run(session.id, 'APP_TOKEN_DELETE', (client, ks) =>
          client.appTokens.delete({ ks, id: known.appTokenId }),
        )
      } catch (error) {
        if (isAppTokenGone(error)) return gone(known)
        throw error
      }
      note(known, { event: 'account.deleted', note: t('main.leaks.notes.deleted') })
      return cutOff(known, { kind: 'deleted', at: now() })
    } finally {
      accountSessions.close(session.id)
    }
  }
}
